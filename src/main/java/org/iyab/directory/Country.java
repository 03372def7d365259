package org.iyab.directory;

/** A country by its ISO 3166-1 code. */
public record Country(String code, String nameEn, String nameFr, String nameAr) implements Named {}
