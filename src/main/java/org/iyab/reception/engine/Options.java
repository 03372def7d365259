package org.iyab.reception.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The lists a form chooses from. */
final class Options {

    private Options() {}

    static <T> List<Map<String, String>> of(
            Collection<T> things, Function<T, Object> value, Function<T, String> label) {
        return things.stream()
                .map(thing -> Map.of("value", value.apply(thing).toString(), "label", label.apply(thing)))
                .toList();
    }
}
