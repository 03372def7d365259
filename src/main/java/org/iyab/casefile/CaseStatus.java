package org.iyab.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. A hold is a flag beside it, not a state. */
public enum CaseStatus {
    REGISTERED,
    VERIFYING,
    DOCUMENTING,
    READY,
    SEATED,
    TRAVELLING,
    ARRIVED,
    REINTEGRATING,
    CLOSED;

    /** Still abroad, not yet on the way. */
    public boolean isBeforeDeparture() {
        return ordinal() < TRAVELLING.ordinal();
    }

    public boolean isBeforeArrival() {
        return ordinal() < ARRIVED.ordinal();
    }

    /** The outcomes with which a case in this state may be closed. */
    public Set<Outcome> outcomes() {
        if (this == CLOSED) {
            return EnumSet.noneOf(Outcome.class);
        }
        if (this == TRAVELLING) {
            return EnumSet.of(Outcome.LOST_CONTACT, Outcome.DECEASED);
        }
        return isBeforeArrival()
                ? EnumSet.of(
                        Outcome.SELF_RETURNED,
                        Outcome.STAYED,
                        Outcome.NOT_ELIGIBLE,
                        Outcome.DUPLICATE,
                        Outcome.LOST_CONTACT,
                        Outcome.DECEASED)
                : EnumSet.of(
                        Outcome.REINTEGRATED,
                        Outcome.DECLINED_FOLLOW_UP,
                        Outcome.LOST_CONTACT,
                        Outcome.MOVED_AGAIN,
                        Outcome.DECEASED);
    }

    /** What may be done to a case in this state, in the words of the API's paths. */
    public Set<String> acts() {
        if (this == CLOSED) {
            return Set.of("notes");
        }
        if (isBeforeDeparture()) {
            return new java.util.TreeSet<>(Set.of("notes", "hold", "self-return", "stay", "closure", "transfer"));
        }
        return new java.util.TreeSet<>(Set.of("notes", "closure"));
    }
}
