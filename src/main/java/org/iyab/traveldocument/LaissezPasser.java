package org.iyab.traveldocument;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;

/**
 * A paper for one journey home, good for thirty days at most. A number or a validity that cannot be is refused with 422.
 *
 * @param children minors who travel on it beside the holder
 */
public record LaissezPasser(
        String number,
        UUID person,
        String caseReference,
        String post,
        LocalDate issuedOn,
        LocalDate expiresOn,
        HandedTo handedTo,
        Set<UUID> children) {

    /** Who keeps the paper until boarding. */
    public enum HandedTo {
        HOLDER,
        HEAD,
        ESCORT,
        AT_BOARDING
    }

    /** The longest validity. */
    public static final Period LONGEST = Period.ofDays(30);

    public LaissezPasser {
        children = Set.copyOf(children);
        if (LaissezPasserNumber.read(number).isEmpty()) {
            throw DomainProblem.invalid(new FieldProblem("number", "pattern"));
        }
        if (!expiresOn.isAfter(issuedOn)) {
            throw DomainProblem.invalid(new FieldProblem("expiresOn", "too_small"));
        }
        if (expiresOn.isAfter(issuedOn.plus(LONGEST))) {
            throw DomainProblem.invalid(new FieldProblem("expiresOn", "too_large"));
        }
        if (children.contains(person)) {
            throw DomainProblem.invalid(new FieldProblem("childrenOn", "unknown_code"));
        }
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(issuedOn) && !day.isAfter(expiresOn);
    }
}
