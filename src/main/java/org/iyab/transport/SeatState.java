package org.iyab.transport;

import java.util.Set;

/** What has become of a person's seat. */
public enum SeatState {
    PROPOSED,
    APPROVED,
    CONFIRMED,
    BOARDED,
    NO_SHOW,
    RELEASED;

    /** States that hold a place on the movement. */
    static final Set<SeatState> LIVE = Set.of(PROPOSED, APPROVED, CONFIRMED, BOARDED);

    public boolean live() {
        return LIVE.contains(this);
    }
}
