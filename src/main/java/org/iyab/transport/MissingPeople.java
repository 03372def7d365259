package org.iyab.transport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who boarded and were not scanned on arrival. The centre explains them for the movement, or the household's case
 * does; what the one finds settles the other.
 */
@Component
public class MissingPeople {

    /** What was found out about somebody, and who saw it. */
    public record Finding(Explanation explanation, String evidence) {}

    private final SeatBook book;
    private final Counting counting;
    private final MovementTrail trail;

    MissingPeople(SeatBook book, Counting counting, MovementTrail trail) {
        this.book = book;
        this.counting = counting;
        this.trail = trail;
    }

    /** Persons of a movement who are missing. */
    @Transactional(readOnly = true)
    public List<UUID> of(UUID movement) {
        return missing(book.on(book.get(movement)));
    }

    /** Persons of a household who are missing. */
    @Transactional(readOnly = true)
    public List<UUID> of(String reference) {
        return missing(book.heldBy(reference));
    }

    /** Explains for the movement, on the word of its own process; answers whether somebody is still missing. */
    @Transactional
    public boolean explain(UUID id, Map<UUID, Finding> findings) {
        Movement movement = book.lock(id);
        SeatBook.byCase(book.on(movement)).forEach((reference, household) -> settle(movement, household, findings));
        boolean open = !missing(book.on(movement)).isEmpty();
        if (!open) {
            counting.close(movement);
        }
        return open;
    }

    /** Explains for a household, and tells the movement's process; answers whether somebody is still missing. */
    @Transactional
    public boolean explain(String reference, Map<UUID, Finding> findings) {
        Optional<Movement> found = book.heldBy(reference).stream().findFirst().map(seat -> book.lock(seat.movement()));
        if (found.isEmpty()) {
            return false;
        }
        Movement movement = found.get();
        List<SeatAllocation> household = book.household(movement.id(), reference);
        settle(movement, household, findings);
        counting.closeIfCounted(movement);
        return !missing(household).isEmpty();
    }

    private void settle(Movement movement, List<SeatAllocation> household, Map<UUID, Finding> findings) {
        List<SeatAllocation> concerned = household.stream()
                .filter(SeatAllocation::missing)
                .filter(seat -> findings.containsKey(seat.person()))
                .toList();
        concerned.forEach(seat -> apply(movement, seat, findings));
        book.flush();
        if (concerned.isEmpty()) {
            return;
        }
        counting.counted(movement, household);
        counting.reportMissing(movement, household);
    }

    private void apply(Movement movement, SeatAllocation seat, Map<UUID, Finding> findings) {
        Finding finding = findings.get(seat.person());
        if (finding == null) {
            return;
        }
        if (finding.explanation() == Explanation.NEVER_BOARDED) {
            seat.neverBoarded(finding.evidence());
        } else {
            if (finding.explanation().arrived()) {
                seat.arrive(book.now(), book.now());
            }
            seat.explain(finding.explanation().name(), finding.evidence());
        }
        trail.record(trail.act("person.explained", movement, seat).with("explanation", finding.explanation()));
    }

    private static List<UUID> missing(List<SeatAllocation> seats) {
        return seats.stream()
                .filter(SeatAllocation::missing)
                .map(SeatAllocation::person)
                .toList();
    }
}
