package org.iyab.transport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it is shown.
 *
 * @param taken places held by seats that are proposed, approved, confirmed or boarded
 * @param reason why it was cancelled
 */
public record MovementView(
        UUID id,
        String code,
        String crisis,
        Mode mode,
        Stage stage,
        Departure departure,
        Arrival arrival,
        Capacity capacity,
        Capacity taken,
        Instant boardingOpensAt,
        @Nullable Instant boardingOpenedAt,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        List<String> permits,
        @Nullable String reason,
        @JsonIgnore long version) {

    public record Departure(String place, Instant at) {}

    /** @param centre the reception centre; none for a leg to a place of assembly */
    public record Arrival(String place, @Nullable String centre, Instant at) {}
}
