package org.iyab.transport;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.problem.DomainProblem;
import org.iyab.worklist.WorkItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes seats back. A household never loses its place in the queue by it. */
@Component
public class SeatRelease {

    private final SeatBook book;
    private final CaseFiles cases;
    private final CaseMessages messages;
    private final MovementTrail trail;
    private final WorkItems work;

    SeatRelease(SeatBook book, CaseFiles cases, CaseMessages messages, MovementTrail trail, WorkItems work) {
        this.book = book;
        this.cases = cases;
        this.messages = messages;
        this.trail = trail;
        this.work = work;
    }

    /** Takes a household's seats back by hand, before boarding. */
    @Transactional
    public void byHand(UUID id, String reference) {
        Movement movement = book.lock(id);
        List<SeatAllocation> held = live(book.household(id, reference));
        if (held.isEmpty()) {
            throw DomainProblem.notFound();
        }
        movement.stage().require("seats");
        free(movement, reference, held, "BY_HAND");
    }

    /**
     * The household's own process gives its seats back. Safe to repeat; does nothing for people who have boarded.
     */
    @Transactional
    public void compensate(String reference) {
        List<SeatAllocation> held = book.heldBy(reference);
        if (!SeatBook.in(SeatState.BOARDED, held).isEmpty()) {
            return;
        }
        if (!held.isEmpty()) {
            Movement movement = book.get(held.get(0).movement());
            book.release(held, "GIVEN_BACK");
            trail.record(trail.act("seats.released", movement).onCase(reference).with("reason", "GIVEN_BACK"));
        }
        cases.unseated(reference);
    }

    /** Frees every seat of a movement that does not take place. */
    void freeAll(Movement movement) {
        SeatBook.byCase(live(book.on(movement))).forEach((reference, held) -> {
            boolean told = told(held);
            book.release(held, "CANCELLED");
            trail.record("seats.cancelled", movement, reference);
            if (told) {
                messages.movementCancelled(reference);
            }
        });
    }

    /** Takes seats back from the end of the queue until the rest fit into what the carrier has left. */
    void fit(Movement movement) {
        Map<String, List<SeatAllocation>> held = SeatBook.byCase(live(book.on(movement)));
        List<CaseView> last = held.keySet().stream()
                .map(cases::get)
                .sorted(Comparator.comparing(CaseView::priority)
                        .thenComparing(CaseView::queueSince)
                        .reversed())
                .toList();
        for (CaseView file : last) {
            if (movement.capacity().holds(taken(live(book.on(movement))))) {
                return;
            }
            free(movement, file.reference(), held.getOrDefault(file.reference(), List.of()), "CAPACITY");
        }
    }

    /** Frees what was not confirmed when the movement leaves. */
    void freeUnconfirmed(Movement movement) {
        List<SeatAllocation> late = book.on(movement).stream()
                .filter(seat -> seat.is(SeatState.PROPOSED) || seat.is(SeatState.APPROVED))
                .toList();
        SeatBook.byCase(late).forEach((reference, held) -> free(movement, reference, held, "NOT_CONFIRMED"));
    }

    /** Whoever has boarded holds no other seat: the household's seats on another movement go to others. */
    void elsewhere(SeatAllocation boarded) {
        SeatBook.byMovement(book.heldBy(boarded.caseReference()).stream()
                        .filter(seat -> !seat.movement().equals(boarded.movement()))
                        .toList())
                .forEach((movement, held) ->
                        free(book.get(movement), boarded.caseReference(), held, "BOARDED_ELSEWHERE"));
    }

    /** Sends a household of which nobody holds a seat any more back to the queue. */
    void tellIfEmpty(Movement movement, String reference) {
        if (live(book.household(movement.id(), reference)).isEmpty()) {
            messages.seatReleased(reference);
        }
    }

    /** Frees seats and tells the household's process, if it knew of them. */
    void free(Movement movement, String reference, List<SeatAllocation> held, String why) {
        boolean told = told(held);
        book.release(held, why);
        trail.record(trail.act("seats.released", movement).onCase(reference).with("reason", why));
        if (told) {
            messages.seatReleased(reference);
        }
    }

    /** Reckons again when the households of a movement must have answered. */
    void refreshDeadlines(Movement movement) {
        SeatBook.byCase(live(book.on(movement))).keySet().forEach(work::refresh);
    }

    private static boolean told(List<SeatAllocation> held) {
        return held.stream().anyMatch(seat -> !seat.is(SeatState.PROPOSED));
    }

    private static Capacity taken(List<SeatAllocation> held) {
        return Capacity.of(held.stream().map(SeatAllocation::needs).toList());
    }

    private static List<SeatAllocation> live(List<SeatAllocation> seats) {
        return seats.stream().filter(SeatAllocation::live).toList();
    }
}
