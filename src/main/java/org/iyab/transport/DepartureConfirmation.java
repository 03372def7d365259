package org.iyab.transport;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseFiles;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.Words;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a household answers when its post asks whether it travels. */
@Component
public class DepartureConfirmation {

    /** What was answered. */
    public enum Answer {
        AGREES,
        LATER,
        REFUSES,
        NOT_REACHED
    }

    /**
     * The answer with what belongs to it.
     *
     * @param travelling who travels; everybody when empty
     */
    public record Given(
            Answer answer,
            Collection<UUID> travelling,
            boolean pickUp,
            @Nullable String dayPhone,
            @Nullable String splitReason,
            @Nullable String refusalReason) {}

    private final SeatBook book;
    private final SeatRules rules;
    private final CaseFiles cases;
    private final Households households;
    private final MovementTrail trail;
    private final JdbcClient jdbc;

    DepartureConfirmation(
            SeatBook book,
            SeatRules rules,
            CaseFiles cases,
            Households households,
            MovementTrail trail,
            JdbcClient jdbc) {
        this.book = book;
        this.rules = rules;
        this.cases = cases;
        this.households = households;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** The household's members who hold a seat that waits for their answer. */
    @Transactional(readOnly = true)
    public List<PersonView> asked(String reference) {
        Set<UUID> seated = persons(SeatBook.in(SeatState.APPROVED, book.heldBy(reference)));
        return households.members(cases.get(reference).household()).stream()
                .filter(member -> seated.contains(member.id()))
                .toList();
    }

    /**
     * Confirms the seats of those who travel and frees the seats of those who expressly stay. Any other answer leaves the
     * seats to the household's process, which gives them back.
     */
    @Transactional
    public void answer(String reference, Given given) {
        List<SeatAllocation> asked = SeatBook.in(SeatState.APPROVED, book.heldBy(reference));
        if (asked.isEmpty()) {
            throw DomainProblem.conflict("task_over").with("why", new Words("task.over"));
        }
        Movement movement = book.lock(asked.get(0).movement());
        if (given.answer() == Answer.AGREES) {
            agree(movement, reference, asked, given);
        }
        keep(movement, reference, given);
        trail.record(trail.act("departure.answered", movement).onCase(reference).with("answer", given.answer()));
    }

    private void agree(Movement movement, String reference, List<SeatAllocation> asked, Given given) {
        if (movement.boardingIsClosed()) {
            throw DomainProblem.conflict("boarding_closed");
        }
        List<SeatAllocation> stay = given.travelling().isEmpty()
                ? List.of()
                : asked.stream()
                        .filter(seat -> !seat.isEscort() && !given.travelling().contains(seat.person()))
                        .toList();
        if (!stay.isEmpty()) {
            split(movement, reference, asked, persons(stay));
            book.release(stay, "SPLIT");
        }
        asked.stream().filter(seat -> !stay.contains(seat)).forEach(SeatAllocation::confirm);
        book.flush();
    }

    /** Neither those who go nor those who stay may be children alone. */
    private void split(Movement movement, String reference, List<SeatAllocation> asked, Set<UUID> staying) {
        List<PersonView> members = asked(reference);
        List<PersonView> go = members.stream()
                .filter(member -> !staying.contains(member.id()))
                .toList();
        List<PersonView> stay =
                members.stream().filter(member -> staying.contains(member.id())).toList();
        Set<UUID> aboard = persons(book.on(movement).stream()
                .filter(SeatAllocation::live)
                .filter(seat -> !staying.contains(seat.person()))
                .toList());
        boolean adultStays = stay.stream().anyMatch(member -> !member.minorOn(movement.day()));
        if (go.isEmpty() || !rules.guarded(go, movement, aboard) || !adultStays) {
            throw DomainProblem.conflict("minor_without_adult");
        }
        trail.record(trail.act("household.split", movement)
                .onCase(reference)
                .with("travelling", go.size())
                .with("staying", stay.size()));
    }

    private void keep(Movement movement, String reference, Given given) {
        jdbc.sql("""
                        insert into departure_answer (movement, case_reference, answer, pick_up, day_phone, split_reason,
                            refusal_reason, answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        movement.id(),
                        reference,
                        given.answer().name(),
                        given.pickUp(),
                        given.dayPhone(),
                        given.splitReason(),
                        given.refusalReason(),
                        trail.user(),
                        Timestamp.from(book.now()))
                .update();
    }

    private static Set<UUID> persons(Collection<SeatAllocation> seats) {
        return seats.stream().map(SeatAllocation::person).collect(Collectors.toSet());
    }
}
