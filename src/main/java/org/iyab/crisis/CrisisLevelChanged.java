package org.iyab.crisis;

import org.jspecify.annotations.Nullable;

/**
 * A crisis was activated, raised, lowered or stood down.
 *
 * @param previous null at the first activation
 */
public record CrisisLevelChanged(String crisis, @Nullable Level previous, Level level) {

    /** Whether the plan begins with it. */
    public boolean begins() {
        return previous == null || previous == Level.STOOD_DOWN;
    }
}
