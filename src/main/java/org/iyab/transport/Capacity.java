package org.iyab.transport;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Places of a movement, had or taken.
 *
 * @param seats people carried, infants on a lap apart
 * @param laps infants carried on the lap of an adult
 */
@Embeddable
public record Capacity(int seats, int wheelchair, int stretcher, int laps) {

    static final Capacity NONE = new Capacity(0, 0, 0, 0);

    /** What these places take together. */
    static Capacity of(Collection<SeatNeeds> needs) {
        return needs.stream().map(SeatNeeds::taken).reduce(NONE, Capacity::plus);
    }

    Capacity plus(Capacity more) {
        return new Capacity(
                seats + more.seats, wheelchair + more.wheelchair, stretcher + more.stretcher, laps + more.laps);
    }

    Capacity minus(Capacity less) {
        return new Capacity(
                seats - less.seats, wheelchair - less.wheelchair, stretcher - less.stretcher, laps - less.laps);
    }

    boolean holds(Capacity wanted) {
        return seats >= wanted.seats
                && wheelchair >= wanted.wheelchair
                && stretcher >= wanted.stretcher
                && laps >= wanted.laps;
    }

    /** The kinds by name, as a problem document tells them. */
    Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        kinds.put("seats", seats);
        kinds.put("wheelchair", wheelchair);
        kinds.put("stretcher", stretcher);
        kinds.put("laps", laps);
        return kinds;
    }

    String inWords() {
        return kinds().entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }
}
