package org.iyab.protection;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor said of a person on a day. Whoever is fit is so for a few days only; a validity that cannot be is refused
 * with 422.
 *
 * @param validUntil the last day, none for who is unfit
 * @param equipment codes of what is needed on board
 * @param hospital to be warned on arrival
 */
public record FitnessDecision(
        UUID person,
        String caseReference,
        Verdict fitness,
        Urgency urgency,
        LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        Set<String> equipment,
        @Nullable String hospital) {

    public enum Verdict {
        FIT,
        FIT_WITH_ESCORT,
        STRETCHER,
        UNFIT
    }

    /** From the least to the most urgent. */
    public enum Urgency {
        NONE,
        CHRONIC,
        URGENT,
        CRITICAL
    }

    /** The longest validity. */
    public static final Period LONGEST = Period.ofDays(7);

    public FitnessDecision {
        equipment = Set.copyOf(equipment);
        if ((validUntil == null) != (fitness == Verdict.UNFIT)) {
            throw DomainProblem.invalid(
                    new FieldProblem("validUntil", fitness == Verdict.UNFIT ? "unexpected" : "required"));
        }
        // The doctor's day is at most one away from ours.
        if (validUntil != null && validUntil.isAfter(decidedOn.plus(LONGEST).plusDays(1))) {
            throw DomainProblem.invalid(new FieldProblem("validUntil", "too_large"));
        }
    }

    public boolean validOn(LocalDate day) {
        return validUntil != null && !day.isAfter(validUntil);
    }

    /** Whether the person lies on a stretcher on board. */
    public boolean lying() {
        return fitness == Verdict.STRETCHER || equipment.contains("STRETCHER");
    }
}
