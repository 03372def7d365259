package org.iyab.directory;

import org.jspecify.annotations.Nullable;

/**
 * Where returnees are received.
 *
 * @param mode how one arrives there, {@code AIR} or {@code SEA}
 * @param dailyCapacity people a day
 */
public record ReceptionCentre(
        String code,
        String region,
        String mode,
        String nameEn,
        String nameFr,
        String nameAr,
        double latitude,
        double longitude,
        int dailyCapacity,
        @Nullable String phone)
        implements Named {}
