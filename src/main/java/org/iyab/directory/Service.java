package org.iyab.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service of the directory.
 *
 * @param kind the code of its {@link ServiceKind}
 * @param capacity people it can take a month; 0 when full
 */
public record Service(
        String code,
        String organisation,
        String kind,
        List<String> regions,
        List<String> languages,
        int capacity,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String place,
        @Nullable String placeAr,
        double latitude,
        double longitude,
        @Nullable LocalDate confirmedOn) {}
