package org.iyab.crisis.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.iyab.directory.Named;
import org.springframework.context.i18n.LocaleContextHolder;

/** The values of a list in a form, labelled in the reader's language. */
final class Options {

    private Options() {}

    static <T extends Named> List<Map<String, String>> of(List<T> all, Function<T, String> code) {
        Locale locale = LocaleContextHolder.getLocale();
        return all.stream()
                .map(one -> Map.of("value", code.apply(one), "label", one.name(locale)))
                .toList();
    }
}
