package org.iyab.transport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The doors: opened, and people counted in one by one. */
@Component
public class Boarding {

    private final SeatBook book;
    private final Passes passes;
    private final AdultRule adults;
    private final SeatRelease release;
    private final CaseMessages messages;
    private final MovementTrail trail;
    private final ApplicationEventPublisher events;

    Boarding(
            SeatBook book,
            Passes passes,
            AdultRule adults,
            SeatRelease release,
            CaseMessages messages,
            MovementTrail trail,
            ApplicationEventPublisher events) {
        this.book = book;
        this.passes = passes;
        this.adults = adults;
        this.release = release;
        this.messages = messages;
        this.trail = trail;
        this.events = events;
    }

    /** Opens boarding by hand, or again after it was closed; open already, it stays so. */
    @Transactional
    public void open(UUID id) {
        Movement movement = book.lock(id);
        boolean first = movement.stage() != Stage.BOARDING;
        if (!first && !movement.boardingIsClosed()) {
            return;
        }
        movement.openBoarding(book.now());
        book.flush();
        trail.record(first ? "boarding.opened" : "boarding.reopened", movement);
        if (first) {
            events.publishEvent(new MovementEvent.BoardingOpened(id));
        }
    }

    /** Opens boarding if its hour has come and somebody is to board; tells the movement's process. */
    @Transactional
    public void openIfDue(UUID id) {
        if (book.get(id).stage() == Stage.CONFIRMED && openAtItsHour(id)) {
            events.publishEvent(new MovementEvent.BoardingOpened(id));
        }
    }

    /** The same on the word of the movement's own process; answers whether boarding was opened. */
    @Transactional
    public boolean openAtItsHour(UUID id) {
        Movement movement = book.lock(id);
        boolean due = movement.stage() == Stage.CONFIRMED
                && !book.now().isBefore(movement.boardingOpensAt())
                && !SeatBook.in(SeatState.CONFIRMED, book.on(movement)).isEmpty();
        if (due) {
            movement.openBoarding(book.now());
            book.flush();
            trail.record("boarding.opened", movement);
        }
        return due;
    }

    /**
     * Counts a person in. The household's seats are locked before they are counted, so that two doors agree; a second scan
     * of the same pass changes nothing.
     */
    @Transactional
    public Scan scan(UUID id, String pass, @Nullable Instant at) {
        Movement movement = book.hold(id);
        Instant moment = Moments.given(at, book.now());
        Passes.Found found = passes.find(movement, pass);
        String reference = found.seat().caseReference();
        List<SeatAllocation> household = book.household(id, reference);
        SeatAllocation seat = found.seat();
        if (!seat.is(SeatState.BOARDED)) {
            moment = movement.boardingScan(at, book.now());
            adults.require(movement, seat, household);
            boolean late = seat.is(SeatState.NO_SHOW);
            if (late) {
                release.elsewhere(seat);
            }
            boolean first = household.stream().noneMatch(member -> member.is(SeatState.BOARDED));
            seat.board(moment);
            book.flush();
            trail.record(trail.act("person.boarded", movement, seat).occurred(moment));
            if (late && first) {
                rejoin(movement, reference);
            }
        }
        return counted(seat, household);
    }

    /** How far the whole movement is counted. */
    @Transactional(readOnly = true)
    public Scan.Household total(UUID id) {
        List<SeatAllocation> seated = book.on(book.get(id));
        long present = SeatBook.in(SeatState.BOARDED, seated).size();
        return new Scan.Household(
                present, present + SeatBook.in(SeatState.CONFIRMED, seated).size());
    }

    /** A household written off as a no-show travels after all: its process takes the seats again, and leaves. */
    void rejoin(Movement movement, String reference) {
        trail.record("no-show.undone", movement, reference);
        messages.boardStandby(reference);
        if (movement.departedAt() != null && movement.endsAtCentre()) {
            messages.departed(reference);
        }
    }

    private static Scan counted(SeatAllocation seat, List<SeatAllocation> household) {
        long present = household.stream()
                .filter(member -> member.is(SeatState.BOARDED))
                .count();
        long waiting = household.stream()
                .filter(member -> member.is(SeatState.CONFIRMED))
                .count();
        return new Scan(seat.person(), seat.caseReference(), new Scan.Household(present, present + waiting));
    }
}
