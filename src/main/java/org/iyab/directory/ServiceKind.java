package org.iyab.directory;

/**
 * What a service is for.
 *
 * @param kind {@code PUBLIC} or {@code SPECIAL}; the public ones are offered first
 */
public record ServiceKind(String code, String nameEn, String nameFr, String nameAr, String kind) implements Named {}
