package org.iyab.transport;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.problem.DomainProblem;
import org.springframework.stereotype.Component;

/** The seats of all movements: read, lock, add, free. Locks go from the movement to its seats. */
@Component
class SeatBook {

    private final StoredMovements movements;
    private final StoredSeats seats;
    private final StoredPasses passes;
    private final Clock clock;

    SeatBook(StoredMovements movements, StoredSeats seats, StoredPasses passes, Clock clock) {
        this.movements = movements;
        this.seats = seats;
        this.passes = passes;
        this.clock = clock;
    }

    /** The movement, for this transaction alone. */
    Movement lock(UUID movement) {
        return movements.lock(movement).orElseThrow(DomainProblem::notFound);
    }

    /** The movement, kept as it is while others hold it too. */
    Movement hold(UUID movement) {
        return movements.hold(movement).orElseThrow(DomainProblem::notFound);
    }

    Movement get(UUID movement) {
        return movements.findById(movement).orElseThrow(DomainProblem::notFound);
    }

    List<SeatAllocation> on(Movement movement) {
        return seats.of(movement.id());
    }

    /** A household's seats on a movement, locked. */
    List<SeatAllocation> household(UUID movement, String reference) {
        return seats.lock(movement, reference);
    }

    /** The seats a case holds, wherever they are. */
    List<SeatAllocation> heldBy(String reference) {
        return seats.ofCase(reference, SeatState.LIVE);
    }

    /** Those of these cases that hold seats on any movement. */
    Set<String> holding(Collection<String> references) {
        return references.isEmpty() ? Set.of() : seats.casesAmong(references, SeatState.LIVE);
    }

    List<SeatAllocation> heldBy(Collection<UUID> persons) {
        return seats.ofPersons(persons, SeatState.LIVE);
    }

    List<SeatAllocation> add(Movement movement, String reference, Collection<SeatNeeds> needs) {
        Instant now = clock.instant();
        return seats.saveAllAndFlush(needs.stream()
                .map(one -> new SeatAllocation(movement.id(), reference, one, now))
                .toList());
    }

    List<SeatAllocation> add(String reference, Collection<EscortSeat> escorts) {
        Instant now = clock.instant();
        return seats.saveAllAndFlush(escorts.stream()
                .map(escort -> SeatAllocation.of(escort, reference, now))
                .toList());
    }

    /** Frees seats and takes back their passes. */
    void release(Collection<SeatAllocation> released, String why) {
        Instant now = clock.instant();
        released.forEach(seat -> seat.release(why));
        passes.valid(released.stream().map(SeatAllocation::id).toList()).forEach(pass -> pass.revoke(now));
        seats.flush();
    }

    /** Writes what was changed, so that lists and the engine see it. */
    void flush() {
        seats.flush();
    }

    Instant now() {
        return clock.instant();
    }

    /** Seats by case, in order of reference: the order in which cases are locked. */
    static Map<String, List<SeatAllocation>> byCase(Collection<SeatAllocation> seats) {
        return seats.stream()
                .collect(Collectors.groupingBy(SeatAllocation::caseReference, TreeMap::new, Collectors.toList()));
    }

    static Map<UUID, List<SeatAllocation>> byMovement(Collection<SeatAllocation> seats) {
        return seats.stream().collect(Collectors.groupingBy(SeatAllocation::movement));
    }

    static List<SeatAllocation> in(SeatState state, Collection<SeatAllocation> seats) {
        return seats.stream().filter(seat -> seat.is(state)).toList();
    }
}
