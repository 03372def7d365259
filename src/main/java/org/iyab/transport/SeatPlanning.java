package org.iyab.transport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseStatus;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.Hold;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.problem.Words;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives seats to whole households. */
@Component
public class SeatPlanning {

    private final SeatBook book;
    private final SeatRules rules;
    private final CaseFiles cases;
    private final Households households;
    private final WorkItems work;
    private final MovementTrail trail;
    private final ApplicationEventPublisher events;

    SeatPlanning(
            SeatBook book,
            SeatRules rules,
            CaseFiles cases,
            Households households,
            WorkItems work,
            MovementTrail trail,
            ApplicationEventPublisher events) {
        this.book = book;
        this.rules = rules;
        this.cases = cases;
        this.households = households;
        this.work = work;
        this.trail = trail;
        this.events = events;
    }

    /** Proposes seats for everybody of a household on a movement that is planned or confirmed. */
    @Transactional
    public void propose(UUID id, String reference) {
        Movement movement = book.lock(id);
        cases.lock(reference);
        CaseView file = cases.get(reference);
        if (!file.crisis().equals(movement.crisis())) {
            throw DomainProblem.invalid(new FieldProblem("case", "unknown_code"));
        }
        movement.stage().require("seats");
        seat(movement, file);
        trail.record("seats.proposed", movement, reference);
        events.publishEvent(new MovementEvent.SeatsProposed(id));
    }

    /** Those of these cases that hold seats already, proposed ones too. */
    @Transactional(readOnly = true)
    public Set<String> seated(Collection<String> references) {
        return book.holding(references);
    }

    /** Gives a waiting household the seats that stayed empty at the gate: it boards at this moment. */
    void boardStandby(Movement movement, String reference) {
        cases.lock(reference);
        seat(movement, cases.get(reference)).forEach(seat -> seat.boardFromStandby(book.now()));
        book.flush();
        trail.record("standby.boarded", movement, reference);
    }

    private List<SeatAllocation> seat(Movement movement, CaseView file) {
        List<SeatAllocation> held = book.heldBy(file.reference());
        requireReady(file, held);
        List<PersonView> members = households.members(file.household());
        requireNoSeats(
                held.isEmpty()
                        ? book.heldBy(members.stream().map(PersonView::id).toList())
                        : held);
        List<SeatAllocation> seated = book.on(movement);
        Set<UUID> aboard = SeatRules.live(seated);
        List<EscortSeat> escorts = rules.escortsOf(members, movement).stream()
                .filter(escort -> !aboard.contains(escort.traveller()))
                .toList();
        escorts.forEach(escort -> aboard.add(escort.traveller()));
        rules.broken(movement, file, members, aboard).ifPresent(problem -> {
            throw problem;
        });
        List<SeatNeeds> needs = SeatNeeds.of(members, movement.day());
        List<SeatNeeds> all = new ArrayList<>(needs);
        escorts.forEach(escort -> all.add(new SeatNeeds(escort.traveller(), false, false, false)));
        SeatRules.requireRoom(movement, seated, Capacity.of(all));
        List<SeatAllocation> added = new ArrayList<>(book.add(file.reference(), escorts));
        added.addAll(book.add(movement, file.reference(), needs));
        return added;
    }

    private void requireReady(CaseView file, List<SeatAllocation> held) {
        boolean seated = file.status() == CaseStatus.SEATED && !held.isEmpty();
        if (file.status() != CaseStatus.READY && !seated) {
            List<String> open =
                    work.of(file.reference()).stream().map(WorkItem::task).toList();
            throw DomainProblem.conflict("not_ready")
                    .with("status", new Words("status." + file.status()))
                    .with("tasks", open.isEmpty() ? "–" : String.join(", ", open))
                    .telling("status", file.status())
                    .telling("tasks", open);
        }
        Hold hold = file.hold();
        if (hold != null) {
            throw DomainProblem.conflict("on_hold")
                    .with("until", hold.until())
                    .with("reason", hold.reason())
                    .telling("until", hold.until());
        }
    }

    private void requireNoSeats(List<SeatAllocation> held) {
        if (!held.isEmpty()) {
            Movement other = book.get(held.get(0).movement());
            throw DomainProblem.conflict("already_seated")
                    .with("movement", other.code())
                    .telling("movement", other.id());
        }
    }

    /**
     * The case takes the seats it was given: it becomes SEATED. Does nothing for a case whose seats are gone again
     * meanwhile; the message that says so follows.
     */
    @Transactional
    public void accept(String reference) {
        book.heldBy(reference).stream()
                .filter(seat -> !seat.is(SeatState.PROPOSED))
                .findFirst()
                .map(seat -> book.get(seat.movement()))
                .ifPresent(movement ->
                        cases.seated(reference, movement.id(), movement.way().centre()));
    }

    /** The household is on its way. */
    @Transactional
    public void beginJourney(String reference) {
        cases.travelling(reference);
    }
}
