package org.iyab.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lets a private organisation receive referrals.
 *
 * @param state the country that signed
 * @param validTo its last day, none if it runs on
 */
public record Agreement(
        String organisation,
        String state,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> regions) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
