package org.iyab.transport;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When a household, and when a movement, is counted to the last person. */
@Component
class Counting {

    private final SeatBook book;
    private final CaseMessages messages;
    private final MovementTrail trail;
    private final ApplicationEventPublisher events;

    Counting(SeatBook book, CaseMessages messages, MovementTrail trail, ApplicationEventPublisher events) {
        this.book = book;
        this.messages = messages;
        this.trail = trail;
        this.events = events;
    }

    /** Tells the household's process once each of its people is seen or explained. */
    void counted(Movement movement, List<SeatAllocation> household) {
        if (household.stream().noneMatch(SeatAllocation::missing)) {
            String reference = household.get(0).caseReference();
            trail.record("household.counted", movement, reference);
            messages.arrived(reference);
        }
    }

    /** Closes the movement when nobody is missing; answers whether it did. */
    boolean close(Movement movement) {
        boolean counted =
                movement.stage() == Stage.ARRIVED && book.on(movement).stream().noneMatch(SeatAllocation::missing);
        if (counted) {
            movement.reconcile(book.now());
            book.flush();
            trail.record("movement.reconciled", movement);
        }
        return counted;
    }

    /** The same, telling the movement's process. */
    void closeIfCounted(Movement movement) {
        if (close(movement)) {
            events.publishEvent(new MovementEvent.EverybodyCounted(movement.id()));
        }
    }

    /** A leg to a place of assembly is over: the seats are free and the households wait for the next. */
    void endLeg(Movement movement) {
        SeatBook.byCase(SeatBook.in(SeatState.BOARDED, book.on(movement))).forEach((reference, household) -> {
            book.release(household, "LEG_OVER");
            trail.record("leg.ended", movement, reference);
            messages.seatReleased(reference);
        });
        close(movement);
    }

    /** Tells the household's process, once, that somebody is missing. */
    void reportMissing(Movement movement, List<SeatAllocation> household) {
        List<SeatAllocation> unreported = household.stream()
                .filter(SeatAllocation::missing)
                .filter(seat -> !seat.missingReported())
                .toList();
        boolean known = household.stream().anyMatch(SeatAllocation::missingReported);
        unreported.forEach(seat -> seat.reportMissing(book.now()));
        book.flush();
        if (!unreported.isEmpty() && !known) {
            String reference = household.get(0).caseReference();
            trail.record(trail.act("person.missing", movement).onCase(reference).with("people", unreported.size()));
            messages.memberMissing(reference);
        }
    }

    void reportMissing(UUID id) {
        Movement movement = book.lock(id);
        if (movement.stage() == Stage.ARRIVED) {
            SeatBook.byCase(book.on(movement)).values().forEach(household -> reportMissing(movement, household));
        }
    }
}
