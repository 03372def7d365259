package org.iyab.protection;

import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The adult who answers for a minor on the way, on the same movement.
 *
 * @param escortPerson the escort, where they are a registered person who needs a seat of their own
 * @param escortAccount the escort, where they are staff
 * @param handOverTo who takes the child over on arrival
 */
public record Escort(
        UUID person,
        String caseReference,
        Kind kind,
        @Nullable UUID escortPerson,
        @Nullable String escortAccount,
        String handOverTo) {

    public enum Kind {
        RELATIVE,
        STAFF,
        NGO,
        CARRIER
    }

    public Escort {
        if ((escortPerson == null) == (escortAccount == null) || person.equals(escortPerson)) {
            throw DomainProblem.invalid(new FieldProblem("escort", "unknown_code"));
        }
    }
}
