package org.iyab.directory;

import java.util.Locale;

/** Something with a name in each language of the product. */
public interface Named {

    String nameEn();

    String nameFr();

    String nameAr();

    /** The name in the reader's language, the English one in any other. */
    default String name(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> nameFr();
            case "ar" -> nameAr();
            default -> nameEn();
        };
    }
}
