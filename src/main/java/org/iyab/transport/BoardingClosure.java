package org.iyab.transport;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shuts the doors: who did not come, who boarded from standby, who was turned away, and the heads counted. */
@Component
public class BoardingClosure {

    /** What became of somebody who was not scanned. */
    public enum Unscanned {
        NO_SHOW,
        BOARDED_UNSCANNED,
        LEFT_QUEUE
    }

    /**
     * What logistics found at the door.
     *
     * @param standby waiting households that take the seats left, by reference
     * @param refused why somebody was turned away
     * @param explained whether a note says why heads and scans differ
     */
    public record Closing(
            Map<UUID, Unscanned> unscanned,
            List<String> standby,
            Map<UUID, String> refused,
            int headcount,
            boolean explained) {}

    private final SeatBook book;
    private final SeatPlanning planning;
    private final SeatRelease release;
    private final AdultRule adults;
    private final CaseFiles cases;
    private final CaseMessages messages;
    private final MovementTrail trail;

    BoardingClosure(
            SeatBook book,
            SeatPlanning planning,
            SeatRelease release,
            AdultRule adults,
            CaseFiles cases,
            CaseMessages messages,
            MovementTrail trail) {
        this.book = book;
        this.planning = planning;
        this.release = release;
        this.adults = adults;
        this.cases = cases;
        this.messages = messages;
        this.trail = trail;
    }

    /** Persons who are expected and were not scanned. */
    @Transactional(readOnly = true)
    public List<UUID> unscanned(UUID id) {
        return persons(SeatBook.in(SeatState.CONFIRMED, book.on(book.get(id))));
    }

    @Transactional(readOnly = true)
    public List<UUID> boarded(UUID id) {
        return persons(SeatBook.in(SeatState.BOARDED, book.on(book.get(id))));
    }

    /** Households of the crisis that wait without a seat, the first in the queue first. */
    @Transactional(readOnly = true)
    public List<CaseView> standby(UUID id) {
        return cases.inQueue(book.get(id).crisis()).stream()
                .filter(file -> book.heldBy(file.reference()).isEmpty())
                .toList();
    }

    @Transactional
    public void close(UUID id, Closing closing) {
        Movement movement = book.lock(id);
        if (movement.stage() != Stage.BOARDING) {
            throw movement.stage().refusal();
        }
        Map<UUID, SeatAllocation> seats = book.on(movement).stream()
                .filter(SeatAllocation::live)
                .collect(Collectors.toMap(SeatAllocation::person, Function.identity()));
        settle(movement, seats, closing.unscanned());
        turnAway(movement, seats, closing.refused());
        book.flush();
        SeatBook.byCase(seats.values()).forEach((reference, household) -> adults.requireForAll(movement, household));
        standbyInOrder(id, closing.standby()).forEach(reference -> {
            planning.boardStandby(movement, reference);
            messages.boardStandby(reference);
        });
        requireHeads(movement, closing);
        movement.closeBoarding(book.now(), closing.headcount());
        book.flush();
        trail.record(trail.act("boarding.closed", movement).with("headcount", closing.headcount()));
    }

    private void settle(Movement movement, Map<UUID, SeatAllocation> seats, Map<UUID, Unscanned> unscanned) {
        Set<String> absent = new LinkedHashSet<>();
        unscanned.forEach((person, what) -> {
            SeatAllocation seat = seats.get(person);
            if (seat == null || !seat.is(SeatState.CONFIRMED)) {
                return;
            }
            if (what == Unscanned.BOARDED_UNSCANNED) {
                seat.boardUnscanned(book.now());
                trail.record(trail.act("person.boarded", movement, seat));
            } else {
                seat.missed(what.name());
                absent.add(seat.caseReference());
                trail.record(trail.act("person.missed", movement, seat));
            }
        });
        book.flush();
        absent.stream()
                .sorted()
                .filter(reference -> seats.values().stream()
                        .noneMatch(seat -> seat.caseReference().equals(reference) && seat.live()))
                .forEach(reference -> {
                    cases.lock(reference);
                    messages.noShow(reference, cases.missedDeparture(reference) >= 2);
                });
    }

    private void turnAway(Movement movement, Map<UUID, SeatAllocation> seats, Map<UUID, String> refused) {
        List<SeatAllocation> away = refused.keySet().stream()
                .map(seats::get)
                .filter(Objects::nonNull)
                .filter(SeatAllocation::live)
                .toList();
        SeatBook.byCase(away).forEach((reference, turned) -> {
            turned.forEach(seat -> {
                book.release(List.of(seat), refused.getOrDefault(seat.person(), ""));
                trail.record(trail.act("person.turned-away", movement, seat)
                        .with("reason", refused.getOrDefault(seat.person(), "")));
            });
            release.tellIfEmpty(movement, reference);
        });
    }

    private List<String> standbyInOrder(UUID id, Collection<String> chosen) {
        return standby(id).stream()
                .map(CaseView::reference)
                .filter(chosen::contains)
                .toList();
    }

    private void requireHeads(Movement movement, Closing closing) {
        int aboard = SeatBook.in(SeatState.BOARDED, book.on(movement)).size();
        if (aboard != closing.headcount() && !closing.explained()) {
            throw DomainProblem.invalid(new FieldProblem("note", "required"));
        }
    }

    private static List<UUID> persons(List<SeatAllocation> seats) {
        return seats.stream().map(SeatAllocation::person).toList();
    }
}
