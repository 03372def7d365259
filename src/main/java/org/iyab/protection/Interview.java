package org.iyab.protection;

import java.util.Set;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;

/** What came of a confidential interview, in codes only: the others learn what to do, not why. */
public record Interview(UUID person, String caseReference, Safety safe, Consent consent, Set<Measure> measures) {

    public enum Safety {
        YES,
        NO,
        UNKNOWN
    }

    public enum Consent {
        YES,
        NO,
        LATER
    }

    public enum Measure {
        SEPARATE_SEATING,
        SEPARATE_CASE,
        SAFE_HOUSING,
        MEDICAL,
        LEGAL,
        NO_CONTACT_WITH
    }

    public Interview {
        measures = Set.copyOf(measures);
        if (consent != Consent.YES && !measures.isEmpty()) {
            throw DomainProblem.invalid(new FieldProblem("measures", "unexpected"));
        }
    }
}
