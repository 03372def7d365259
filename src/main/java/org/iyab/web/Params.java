package org.iyab.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.iyab.directory.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a page was asked for, and the lists it offers. */
final class Params {

    /** As many as a choice can offer. */
    static final int ALL = 200;

    private Params() {}

    /** A filter left empty asks for nothing. */
    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** An address with those of the named values that are there. */
    static String address(UriComponentsBuilder address, @Nullable String... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null) {
                String name = String.valueOf(namesAndValues[i]);
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** Codes with their names in the reader's language, in the order given. */
    static <T extends Named> Map<String, String> names(Collection<T> things, Function<T, String> code, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        things.forEach(thing -> names.put(code.apply(thing), thing.name(locale)));
        return names;
    }

    /** A list as the forms take it. */
    static List<Map<String, String>> options(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> Map.of("value", entry.getKey(), "label", entry.getValue()))
                .toList();
    }
}
