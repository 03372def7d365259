package org.iyab.directory;

/** A region of the country by its ISO 3166-2 code; the point is its capital. */
public record Region(String code, String nameEn, String nameFr, String nameAr, double latitude, double longitude)
        implements Named {}
