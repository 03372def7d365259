package org.iyab.transport.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.registry.Households;
import org.springframework.stereotype.Component;

/** Persons as the lists and the fixed rows of forms take them. */
@Component
class People {

    private final Households households;

    People(Households households) {
        this.households = households;
    }

    /** The values of a list, labelled with the persons' names. */
    List<Map<String, String>> options(Collection<UUID> persons) {
        return persons.stream()
                .map(person -> Map.of(
                        "value",
                        person.toString(),
                        "label",
                        households.person(person).name()))
                .toList();
    }

    static List<Map<String, String>> rows(Collection<UUID> persons) {
        return persons.stream()
                .map(person -> Map.of("person", person.toString()))
                .toList();
    }
}
