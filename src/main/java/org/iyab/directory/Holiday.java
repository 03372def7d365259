package org.iyab.directory;

import java.time.LocalDate;

/**
 * A public holiday.
 *
 * @param confirmed false while it hangs on the moon
 */
public record Holiday(LocalDate day, String nameEn, String nameFr, String nameAr, boolean confirmed) implements Named {}
