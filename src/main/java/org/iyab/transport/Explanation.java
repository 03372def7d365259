package org.iyab.transport;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why somebody who boarded was not scanned on arrival. */
public enum Explanation {
    SCAN_MISSED,
    ARRIVED_UNSCANNED,
    OTHER_CENTRE,
    HOSPITAL,
    LEFT_ON_THE_WAY,
    NEVER_BOARDED,
    WRONG_PERSON,
    STILL_MISSING,
    UNKNOWN;

    /** Whether somebody has seen the person, so that nobody need look further. */
    public boolean settles() {
        return this != STILL_MISSING && this != UNKNOWN;
    }

    /** Whether the person is at the centre after all. */
    boolean arrived() {
        return this == SCAN_MISSED || this == ARRIVED_UNSCANNED;
    }

    static boolean settles(@Nullable String code) {
        return Arrays.stream(values())
                .anyMatch(one -> one.settles() && one.name().equals(code));
    }
}
