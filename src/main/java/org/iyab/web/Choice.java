package org.iyab.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.iyab.directory.Named;

/** An entry of a list in a form. */
record Choice(String value, String label) {

    static <T extends Named> List<Choice> of(List<T> all, Function<T, String> code, Locale locale) {
        return all.stream()
                .map(one -> new Choice(code.apply(one), one.name(locale)))
                .toList();
    }
}
