package org.iyab.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseStatus;
import org.iyab.casefile.CaseView;
import org.iyab.registry.Households;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supervisor's word on the seats that were proposed. What was approved before stands. */
@Component
public class ManifestApproval {

    /** Permits without which a movement should not leave. */
    private static final List<String> PERMITS = List.of("LANDING", "EXIT", "TRANSIT", "INSURANCE", "SECURITY");

    /**
     * What a supervisor should know before approving.
     *
     * @param about a permit, or the reference of a household that will stay out
     * @param code {@code permit_missing}, or the rule that the household would break
     */
    public record Warning(String about, String code) {}

    private final SeatBook book;
    private final SeatRules rules;
    private final SeatRelease release;
    private final CaseFiles cases;
    private final Households households;
    private final CaseMessages messages;
    private final MovementTrail trail;

    ManifestApproval(
            SeatBook book,
            SeatRules rules,
            SeatRelease release,
            CaseFiles cases,
            Households households,
            CaseMessages messages,
            MovementTrail trail) {
        this.book = book;
        this.rules = rules;
        this.release = release;
        this.cases = cases;
        this.households = households;
        this.messages = messages;
        this.trail = trail;
    }

    /** Whether the movement goes and has seats that nobody has approved yet. */
    @Transactional(readOnly = true)
    public boolean due(UUID id) {
        Movement movement = book.get(id);
        boolean goes = movement.stage() == Stage.CONFIRMED || movement.stage() == Stage.BOARDING;
        return goes && !SeatBook.in(SeatState.PROPOSED, book.on(movement)).isEmpty();
    }

    @Transactional(readOnly = true)
    public List<Warning> warnings(UUID id) {
        Movement movement = book.get(id);
        List<Warning> warnings = new ArrayList<>();
        PERMITS.stream()
                .filter(permit -> !movement.permits().contains(permit))
                .forEach(permit -> warnings.add(new Warning(permit, "permit_missing")));
        List<SeatAllocation> seated = book.on(movement);
        SeatBook.byCase(SeatBook.in(SeatState.PROPOSED, seated)).keySet().forEach(reference -> broken(
                        movement, reference, seated)
                .ifPresent(rule -> warnings.add(new Warning(reference, rule))));
        return warnings;
    }

    /** Approves what was proposed; a household that meanwhile breaks a hard rule stays out and in the queue. */
    @Transactional
    public void approve(UUID id) {
        Movement movement = book.lock(id);
        List<SeatAllocation> seated = book.on(movement);
        Map<String, List<SeatAllocation>> proposed = SeatBook.byCase(SeatBook.in(SeatState.PROPOSED, seated));
        proposed.forEach((reference, seats) -> {
            Optional<String> rule = broken(movement, reference, seated);
            if (rule.isPresent()) {
                release.free(movement, reference, seats, rule.get());
                return;
            }
            seats.forEach(SeatAllocation::approve);
            trail.record("seats.approved", movement, reference);
            messages.seatConfirmed(reference);
        });
        book.flush();
        trail.record(trail.act("manifest.approved", movement).with("households", proposed.size()));
    }

    /** Frees what was proposed, so that it is planned anew. */
    @Transactional
    public void sendBack(UUID id) {
        Movement movement = book.lock(id);
        SeatBook.byCase(SeatBook.in(SeatState.PROPOSED, book.on(movement)))
                .forEach((reference, seats) -> release.free(movement, reference, seats, "SENT_BACK"));
        trail.record("manifest.sent-back", movement);
    }

    private Optional<String> broken(Movement movement, String reference, List<SeatAllocation> seated) {
        CaseView file = cases.get(reference);
        if (file.status() != CaseStatus.READY) {
            return Optional.of("not_ready");
        }
        if (file.hold() != null) {
            return Optional.of("on_hold");
        }
        return rules.broken(movement, file, households.members(file.household()), SeatRules.live(seated))
                .map(problem -> problem.code());
    }
}
