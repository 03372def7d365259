package org.iyab.casefile;

import org.jspecify.annotations.Nullable;

/** Where a household is: a country, a place as they name it, and coordinates where known. */
public record Location(
        @Nullable String country,
        @Nullable String place,
        @Nullable Double lat,
        @Nullable Double lon) {}
