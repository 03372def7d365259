package org.iyab.transport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.iyab.registry.DocumentType;
import org.iyab.registry.Need;
import org.iyab.registry.Paper;
import org.iyab.registry.PersonView;
import org.iyab.registry.Relationship;
import org.iyab.registry.Sex;

/** People and movements for the tests, as prose would name them. */
final class Travellers {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant DEPARTURE = Instant.parse("2026-03-02T10:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Travellers() {}

    static PersonView adult(Need... needs) {
        return born(DAY.minusYears(35), needs);
    }

    static PersonView child(Need... needs) {
        return born(DAY.minusYears(8), needs);
    }

    static PersonView infant() {
        return born(DAY.minusMonths(8));
    }

    static PersonView born(LocalDate day, Need... needs) {
        return person(
                day,
                List.of(new Paper(DocumentType.PASSPORT, "AB1234567", "MA", DAY.plusYears(1))),
                Set.copyOf(Arrays.asList(needs)));
    }

    static PersonView withoutPaper() {
        return person(DAY.minusYears(35), List.of(), Set.of());
    }

    private static PersonView person(LocalDate day, List<Paper> papers, Set<Need> needs) {
        return new PersonView(
                UUID.randomUUID(),
                "Amina",
                "Bennani",
                "أمينة",
                "بناني",
                Sex.F,
                day,
                day.getYear(),
                List.of("MA"),
                true,
                Relationship.HEAD,
                papers,
                needs);
    }

    static Movement flight(int seats, int wheelchair, int stretcher, int laps) {
        return new Movement(
                UUID.randomUUID(),
                "LBY26-M04",
                "LBY26",
                Mode.AIR,
                new Movement.Way("Tripoli", DEPARTURE, "Casablanca", "casablanca", DEPARTURE.plusSeconds(10_800)),
                new Capacity(seats, wheelchair, stretcher, laps),
                NOW);
    }

    static Movement boarding() {
        Movement movement = flight(10, 1, 1, 10);
        movement.confirm(NOW);
        movement.openBoarding(DEPARTURE.minusSeconds(10_800));
        return movement;
    }

    static List<SeatAllocation> seats(Movement movement, PersonView... members) {
        return SeatNeeds.of(List.of(members), DAY).stream()
                .map(needs -> new SeatAllocation(movement.id(), "LBY26-000001-7", needs, NOW))
                .toList();
    }
}
