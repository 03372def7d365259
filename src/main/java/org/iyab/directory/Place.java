package org.iyab.directory;

import java.util.List;

/**
 * A place of assembly.
 *
 * @param post the post whose households gather there
 * @param exits the ways out of the country that can be reached from it: {@code AIRPORT, PORT, LAND_BORDER}
 */
public record Place(
        String code,
        String post,
        String nameEn,
        String nameFr,
        String nameAr,
        double latitude,
        double longitude,
        List<String> exits)
        implements Named {}
