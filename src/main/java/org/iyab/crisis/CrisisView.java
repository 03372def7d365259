package org.iyab.crisis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A crisis as it stands.
 *
 * @param level null before the first activation
 * @param estimate citizens concerned
 * @param exits the ways out that work: {@code AIRPORT, PORT, LAND_BORDER}
 */
public record CrisisView(
        String code,
        String title,
        CrisisKind kind,
        List<String> countries,
        List<Area> areas,
        LocalDate startsOn,
        @Nullable Level level,
        @Nullable Integer estimate,
        @Nullable EstimateSource estimateSource,
        List<String> exits,
        @Nullable Instant reviewAt,
        @Nullable BigDecimal budgetMad,
        @Nullable Instant planInForceAt,
        long version) {

    /** Whether movements and seats may be planned for it. */
    public boolean underWay() {
        return level != null && level != Level.STOOD_DOWN;
    }
}
