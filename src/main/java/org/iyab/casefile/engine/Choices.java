package org.iyab.casefile.engine;

import java.util.List;
import java.util.Map;
import org.iyab.registry.PersonView;

/** Lists of a form's choices, as {@code valuesKey} wants them. */
final class Choices {

    private Choices() {}

    static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    static List<Map<String, String>> persons(List<PersonView> people) {
        return people.stream()
                .map(person -> choice(person.id().toString(), person.name()))
                .toList();
    }
}
