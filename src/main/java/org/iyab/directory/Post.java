package org.iyab.directory;

import org.jspecify.annotations.Nullable;

/**
 * A consular post, named by its city.
 *
 * @param phoneCode the calling code of its country
 */
public record Post(
        String code,
        String country,
        String nameEn,
        String nameFr,
        String nameAr,
        double latitude,
        double longitude,
        @Nullable String phone,
        String phoneCode)
        implements Named {

    /** The way to another post as the crow flies, in kilometres. */
    public double kilometresTo(Post other) {
        double north = Math.toRadians(latitude);
        double otherNorth = Math.toRadians(other.latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double cosine =
                Math.sin(north) * Math.sin(otherNorth) + Math.cos(north) * Math.cos(otherNorth) * Math.cos(east);
        return 6371 * Math.acos(Math.min(1, cosine));
    }
}
