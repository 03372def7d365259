package org.iyab.transport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on a movement, by household; no health word, number of a paper or phone is on it. */
@Component
public class Manifests {

    /** Ages as a crew needs them. */
    public enum AgeBand {
        ADULT,
        CHILD,
        INFANT
    }

    /** What a seat needs, as a sign: a wheelchair's place, a stretcher's, an infant on a lap. */
    public enum Sign {
        W,
        S,
        L
    }

    /**
     * A line of the manifest.
     *
     * @param pass the ten characters of the pass; none before the seat is confirmed
     */
    public record Row(
            @JsonProperty("case") String caseReference,
            String name,
            @Nullable String nameArabic,
            AgeBand age,
            List<Sign> signs,
            @Nullable String pass,
            SeatState state,
            boolean boarded,
            boolean arrived) {}

    /** @param standby households that wait without a seat, the first in the queue first */
    public record Manifest(MovementView movement, Instant printedAt, List<Row> rows, List<String> standby) {}

    private static final int MOST_STANDBY = 30;

    private final SeatBook book;
    private final Passes passes;
    private final MovementList movements;
    private final BoardingClosure closure;
    private final CaseFiles cases;
    private final Households households;
    private final Passengers passengers;

    Manifests(
            SeatBook book,
            Passes passes,
            MovementList movements,
            BoardingClosure closure,
            CaseFiles cases,
            Households households,
            Passengers passengers) {
        this.book = book;
        this.passes = passes;
        this.movements = movements;
        this.closure = closure;
        this.cases = cases;
        this.households = households;
        this.passengers = passengers;
    }

    @Transactional(readOnly = true)
    public Manifest of(UUID id) {
        Movement movement = book.get(id);
        Map<UUID, String> characters = passes.characters(id);
        List<Row> rows = new ArrayList<>();
        SeatBook.byCase(book.on(movement)).forEach((reference, seats) -> {
            Map<UUID, PersonView> members = members(reference);
            seats.stream()
                    .filter(seat -> seat.live() || seat.is(SeatState.NO_SHOW))
                    .map(seat -> row(movement, seat, members, characters))
                    .sorted(Comparator.comparing(Row::age))
                    .forEach(rows::add);
        });
        return new Manifest(movements.find(id).orElseThrow(), book.now(), rows, standby(id));
    }

    private List<String> standby(UUID id) {
        return closure.standby(id).stream()
                .limit(MOST_STANDBY)
                .map(CaseView::reference)
                .toList();
    }

    private Map<UUID, PersonView> members(String reference) {
        Map<UUID, PersonView> members = new HashMap<>();
        households.members(cases.get(reference).household()).forEach(member -> members.put(member.id(), member));
        return members;
    }

    private Row row(
            Movement movement, SeatAllocation seat, Map<UUID, PersonView> members, Map<UUID, String> characters) {
        PersonView person = seat.isEscort() ? null : members.computeIfAbsent(seat.person(), households::person);
        return new Row(
                seat.caseReference(),
                person == null ? passengers.name(seat) : person.name(),
                person == null ? null : arabic(person),
                person == null ? AgeBand.ADULT : band(person, movement),
                signs(seat.needs()),
                characters.get(seat.id()),
                seat.state(),
                seat.is(SeatState.BOARDED),
                seat.arrived());
    }

    private static AgeBand band(PersonView person, Movement movement) {
        if (person.infantOn(movement.day())) {
            return AgeBand.INFANT;
        }
        return person.minorOn(movement.day()) ? AgeBand.CHILD : AgeBand.ADULT;
    }

    private static List<Sign> signs(SeatNeeds needs) {
        List<Sign> signs = new ArrayList<>();
        if (needs.wheelchair()) {
            signs.add(Sign.W);
        }
        if (needs.stretcher()) {
            signs.add(Sign.S);
        }
        if (needs.lap()) {
            signs.add(Sign.L);
        }
        return signs;
    }

    private static @Nullable String arabic(PersonView person) {
        String given = person.givenNameArabic();
        String family = person.familyNameArabic();
        if (given == null || family == null) {
            return given == null ? family : given;
        }
        return given + " " + family;
    }
}
