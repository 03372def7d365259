package org.iyab.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of codes that has no table of its own: schemes, needs, kinds of papers, trades and the like.
 *
 * @param facts the columns of the row as a JSON object
 */
public record CodeEntry(
        String listName,
        String code,
        @Nullable String nameEn,
        @Nullable String nameFr,
        @Nullable String nameAr,
        String facts) {

    /** The name in the reader's language; the code where the list gives no names. */
    public String name(Locale locale) {
        String name =
                switch (locale.getLanguage()) {
                    case "fr" -> nameFr;
                    case "ar" -> nameAr;
                    default -> nameEn;
                };
        return name == null ? code : name;
    }
}
