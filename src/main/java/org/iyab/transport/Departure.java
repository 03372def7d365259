package org.iyab.transport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The doors shut and the movement away. */
@Component
public class Departure {

    private final SeatBook book;
    private final SeatRelease release;
    private final CaseMessages messages;
    private final MovementTrail trail;
    private final ApplicationEventPublisher events;

    Departure(
            SeatBook book,
            SeatRelease release,
            CaseMessages messages,
            MovementTrail trail,
            ApplicationEventPublisher events) {
        this.book = book;
        this.release = release;
        this.messages = messages;
        this.trail = trail;
        this.events = events;
    }

    /** Records the departure; refused while somebody who is expected is neither aboard nor written off. */
    @Transactional
    public void depart(UUID id, Instant at) {
        Movement movement = book.lock(id);
        Instant now = book.now();
        Moments.following(at, now, movement.boardingOpenedAt());
        movement.stage().require("departure");
        List<SeatAllocation> seated = book.on(movement);
        requireEverybodyAboard(SeatBook.in(SeatState.CONFIRMED, seated));
        if (!movement.boardingIsClosed()) {
            movement.closeBoarding(at, null);
            trail.record("boarding.closed", movement);
        }
        movement.depart(at);
        book.flush();
        trail.record(trail.act("movement.departed", movement).occurred(at));
        release.freeUnconfirmed(movement);
        SeatBook.byCase(seated).forEach((reference, household) -> leave(movement, reference, household));
        events.publishEvent(new MovementEvent.MovementDeparted(id));
    }

    private static void requireEverybodyAboard(List<SeatAllocation> missing) {
        if (!missing.isEmpty()) {
            throw DomainProblem.conflict("boarding_not_closed")
                    .with("count", missing.size())
                    .telling(
                            "missing",
                            missing.stream()
                                    .map(seat -> Map.of("case", seat.caseReference(), "person", seat.person()))
                                    .toList());
        }
    }

    /** The household leaves; on a leg to a place of assembly it keeps waiting for the seat that takes it home. */
    private void leave(Movement movement, String reference, List<SeatAllocation> household) {
        if (SeatBook.in(SeatState.BOARDED, household).isEmpty()) {
            return;
        }
        List<SeatAllocation> left = SeatBook.in(SeatState.NO_SHOW, household);
        if (!left.isEmpty()) {
            trail.record(
                    trail.act("household.parted", movement).onCase(reference).with("absent", left.size()));
        }
        if (movement.endsAtCentre()) {
            messages.departed(reference);
        }
    }
}
