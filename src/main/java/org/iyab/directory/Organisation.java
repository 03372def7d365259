package org.iyab.directory;

import org.jspecify.annotations.Nullable;

/**
 * A ministry, agency, association or firm with a part in the plan.
 *
 * @param kind {@code PUBLIC, INTERNATIONAL, ASSOCIATION, PRIVATE}
 * @param oversight {@code COMPLAINT} or {@code DATA} where it is the next instance of such a complaint
 * @param region of a house of Moroccans abroad
 */
public record Organisation(
        String code,
        String kind,
        String nameEn,
        String nameFr,
        String nameAr,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String oversight,
        @Nullable String region)
        implements Named {}
