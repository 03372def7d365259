package org.iyab.transport.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.transport.Passengers;
import org.springframework.stereotype.Component;

/** Persons as the lists and the fixed rows of forms take them. */
@Component
class People {

    private final Passengers passengers;

    People(Passengers passengers) {
        this.passengers = passengers;
    }

    /** The values of a list, labelled with the persons' names. */
    List<Map<String, String>> options(Collection<UUID> persons) {
        return persons.stream()
                .map(person -> Map.of("value", person.toString(), "label", passengers.name(person)))
                .toList();
    }

    static List<Map<String, String>> rows(Collection<UUID> persons) {
        return persons.stream()
                .map(person -> Map.of("person", person.toString()))
                .toList();
    }
}
