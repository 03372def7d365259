package org.iyab.transport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the landing to the last person counted. */
@Component
public class Arrival {

    /**
     * Who boarded against who arrived.
     *
     * @param missing boarded, neither seen at the centre nor explained
     * @param extra seen at the centre without a scan at the door
     */
    public record Reconciliation(
            long boarded, long arrived, List<Counted> missing, List<Counted> extra, boolean closed) {}

    public record Counted(UUID person, @JsonProperty("case") String caseReference, String name) {}

    private final SeatBook book;
    private final Passes passes;
    private final Boarding boarding;
    private final Counting counting;
    private final Passengers passengers;
    private final MovementTrail trail;
    private final ApplicationEventPublisher events;

    Arrival(
            SeatBook book,
            Passes passes,
            Boarding boarding,
            Counting counting,
            Passengers passengers,
            MovementTrail trail,
            ApplicationEventPublisher events) {
        this.book = book;
        this.passes = passes;
        this.boarding = boarding;
        this.counting = counting;
        this.passengers = passengers;
        this.trail = trail;
        this.events = events;
    }

    /**
     * The movement has landed. One that ends at a place of assembly is over: its households wait there for the next seat,
     * their place in the queue kept.
     */
    @Transactional
    public void land(UUID id, Instant at) {
        Movement movement = book.lock(id);
        Moments.following(at, book.now(), movement.departedAt());
        movement.arrive(at);
        book.flush();
        trail.record(trail.act("movement.arrived", movement).occurred(at));
        events.publishEvent(new MovementEvent.MovementArrived(id, movement.endsAtCentre()));
        if (movement.endsAtCentre()) {
            counting.closeIfCounted(movement);
        } else {
            counting.endLeg(movement);
        }
    }

    /** Counts a person in at the centre; who was never scanned at the door is presumed to have boarded. */
    @Transactional
    public Scan scan(UUID id, String pass, @Nullable Instant at) {
        Movement movement = book.lock(id);
        Instant moment = Moments.given(at, book.now());
        SeatAllocation seat = passes.find(movement, pass).seat();
        List<SeatAllocation> household = book.household(id, seat.caseReference());
        if (!seat.arrived()) {
            movement.stage().require("arrivals");
            moment = Moments.following(at, book.now(), movement.arrivedAt());
            boolean unknown = household.stream().noneMatch(member -> member.is(SeatState.BOARDED));
            seat.arrive(moment, Objects.requireNonNullElse(movement.departedAt(), moment));
            book.flush();
            trail.record(trail.act("person.arrived", movement, seat).occurred(moment));
            if (unknown) {
                boarding.rejoin(movement, seat.caseReference());
            }
            counting.counted(movement, household);
            counting.closeIfCounted(movement);
        }
        long aboard = household.stream()
                .filter(member -> member.is(SeatState.BOARDED))
                .count();
        long seen = household.stream().filter(SeatAllocation::arrived).count();
        return new Scan(seat.person(), seat.caseReference(), new Scan.Household(seen, aboard));
    }

    /** The household's people who were seen at the centre. */
    @Transactional(readOnly = true)
    public Set<UUID> scanned(String reference) {
        return book.heldBy(reference).stream()
                .filter(SeatAllocation::arrived)
                .map(SeatAllocation::person)
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public Reconciliation reconciliation(UUID id) {
        Movement movement = book.get(id);
        List<SeatAllocation> aboard = SeatBook.in(SeatState.BOARDED, book.on(movement));
        List<SeatAllocation> extra =
                aboard.stream().filter(SeatAllocation::presumed).toList();
        boolean over = movement.arrivedAt() != null;
        return new Reconciliation(
                aboard.size() - extra.size(),
                aboard.stream().filter(SeatAllocation::arrived).count(),
                over ? named(aboard.stream().filter(SeatAllocation::missing).toList()) : List.of(),
                named(extra),
                movement.stage() == Stage.RECONCILED);
    }

    private List<Counted> named(List<SeatAllocation> seats) {
        return seats.stream()
                .map(seat -> new Counted(seat.person(), seat.caseReference(), passengers.name(seat)))
                .toList();
    }
}
