package org.iyab.directory;

/**
 * A language by its ISO 639 code.
 *
 * @param ofMessages whether messages to people are written in it
 */
public record Language(String code, String nameEn, String nameFr, String nameAr, boolean ofMessages) implements Named {}
