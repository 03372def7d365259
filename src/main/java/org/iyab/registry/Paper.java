package org.iyab.registry;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A paper somebody holds. Numbers are compared in capitals without spaces and hyphens. */
public record Paper(
        DocumentType type,
        String number,
        @Nullable String country,
        @Nullable LocalDate expiresOn) {

    public Paper {
        number = number.strip();
    }

    /** The number as it is compared. */
    public String key() {
        return key(number);
    }

    static String key(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    /** Whether the paper is good for travel on a day; one without an expiry date is not known to be. */
    public boolean validOn(LocalDate day) {
        return expiresOn != null && !expiresOn.isBefore(day);
    }

    /** The number with all but its last four characters hidden. */
    public String masked() {
        int shown = Math.min(4, number.length() / 2);
        return "\u2022".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }
}
