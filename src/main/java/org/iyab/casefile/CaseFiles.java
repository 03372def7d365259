package org.iyab.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.problem.DomainProblem;
import org.iyab.registry.Need;
import org.iyab.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases for the modules above: what they are, and the steps by which they go on. Nothing here asks who the caller is; a
 * step that the case's state does not allow is refused. Calls join the transaction of their caller.
 */
@Component
@Transactional
public class CaseFiles {

    private static final String CASE_CLOSED = "case-closed";

    private final CaseRows rows;
    private final EntityManager entities;
    private final Triage triage;
    private final CaseSignals signals;
    private final WorkItems items;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<BeforeCaseLock> locks;

    CaseFiles(
            CaseRows rows,
            EntityManager entities,
            Triage triage,
            CaseSignals signals,
            WorkItems items,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events,
            ObjectProvider<BeforeCaseLock> locks) {
        this.rows = rows;
        this.entities = entities;
        this.triage = triage;
        this.signals = signals;
        this.items = items;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
        this.locks = locks;
    }

    public CaseView get(String reference) {
        return load(reference).view();
    }

    public Optional<CaseView> find(String reference) {
        return rows.findById(reference).map(CaseFile::view);
    }

    /** Locks the case until the transaction ends, after its movement and seats. */
    public void lock(String reference) {
        locks.forEach(before -> before.lockFor(reference));
        CaseFile known = entities.find(CaseFile.class, reference);
        if (known == null) {
            throw DomainProblem.notFound();
        }
        entities.flush();
        entities.refresh(known, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Cases that wait for a seat and are not held: by priority, then by their place in the queue. */
    public List<CaseView> inQueue(String crisis) {
        return rows.inQueue(crisis).stream().map(CaseFile::view).toList();
    }

    public List<CaseView> ofMovement(UUID movement) {
        return rows.findByMovementOrderByReference(movement).stream()
                .map(CaseFile::view)
                .toList();
    }

    /** The open case of a household, if it has one. */
    public List<CaseView> ofHouseholds(Set<UUID> households) {
        return households.isEmpty()
                ? List.of()
                : rows.findByHouseholdIn(households).stream()
                        .map(CaseFile::view)
                        .toList();
    }

    public void verifying(String reference) {
        load(reference).verifying();
    }

    public void documenting(String reference) {
        step(reference, "case.documenting", CaseFile::documenting);
    }

    /** The case waits for a seat. What was decided about its seat meanwhile is delivered at once. */
    public void ready(String reference) {
        step(reference, "case.ready", CaseFile::ready);
        signals.wake(reference);
        events.publishEvent(new CaseBecameReady(reference));
    }

    public void seated(String reference, UUID movement, @Nullable String centre) {
        step(reference, "case.seated", file -> file.seated(movement, centre));
    }

    /** The seat is gone; the place in the queue is kept. */
    public void unseated(String reference) {
        CaseFile file = load(reference);
        if (file.view().status() == CaseStatus.SEATED) {
            step(reference, "case.unseated", CaseFile::ready);
        }
    }

    public void travelling(String reference) {
        step(reference, "case.travelling", CaseFile::travelling);
    }

    /** @param region where the centre lies, until the family says where it goes */
    public void arrived(String reference, @Nullable String region) {
        step(reference, "case.arrived", file -> file.arrived(region));
    }

    public void reintegrating(String reference) {
        step(reference, "case.reintegrating", CaseFile::reintegrating);
    }

    public void hold(String reference, String reason, Instant until) {
        load(reference).hold(reason, until);
        record(reference, Act.of("case.held", actor.get().user()).with("until", until));
        flushed(reference);
    }

    public void liftHold(String reference) {
        CaseFile file = load(reference);
        if (file.view().hold() != null) {
            file.liftHold();
            record(reference, Act.of("case.hold-lifted", actor.get().user()));
            flushed(reference);
        }
    }

    public void region(String reference, String region) {
        load(reference).region(region);
        flushed(reference);
    }

    public void transfer(String reference, String post) {
        load(reference).transfer(post);
        record(reference, Act.of("case.transferred", actor.get().user()).with("post", post));
        flushed(reference);
    }

    public void medicalUrgency(String reference, String urgency) {
        load(reference).medicalUrgency(urgency);
    }

    public void assessed(String reference, String urgency, boolean disability, int luggage, int dependants) {
        load(reference).assessed(urgency, disability, luggage, dependants);
    }

    public void leavesFrom(String reference, String assemblyPlace, String area, @Nullable Instant availableFrom) {
        load(reference).leavesFrom(assemblyPlace, area, availableFrom);
    }

    public void needs(String reference, Set<Need> needs) {
        load(reference).needs(needs);
    }

    public void moved(String reference, Location location) {
        load(reference).at(location);
    }

    /** What the post doubts about an identity; nothing once it is confirmed. */
    public void doubted(String reference, List<String> doubts) {
        load(reference).doubted(doubts);
    }

    /** What the supervisor wants the post to find out; null when it was answered. */
    public void ask(String reference, @Nullable String question) {
        load(reference).ask(question);
    }

    /** Counts a missed departure and answers how many there were since the household was last spoken to. */
    public int missedDeparture(String reference) {
        CaseFile file = load(reference);
        file.missedDeparture();
        return file.view().noShows();
    }

    public void contacted(String reference) {
        load(reference).contacted();
    }

    /** Asks the table {@code triage} again; a new priority moves the case's work items and their deadlines. */
    public void retriage(String reference) {
        CaseFile file = load(reference);
        CaseView before = file.view();
        Triage.Result result = triage.of(before);
        file.prioritise(result.priority(), result.rule());
        if (!before.priority().equals(result.priority())
                || !before.priorityRule().equals(result.rule())) {
            record(
                    reference,
                    Act.of("case.prioritised", actor.get().user())
                            .with("priority", result.priority())
                            .with("rule", result.rule()));
        }
        if (!before.priority().equals(result.priority())) {
            flushed(reference);
        }
    }

    /**
     * Closes the case and tells its process. Deliver with {@link CaseSignals#deliver} in the same transaction, or leave it
     * to the workers.
     */
    public void close(String reference, Outcome outcome, String message) {
        CaseFile file = load(reference);
        file.close(outcome, clock.instant());
        record(reference, Act.of("case.closed", actor.get().user()).with("outcome", outcome));
        events.publishEvent(new CaseClosed(reference));
        signals.post(reference, message, Map.of());
        if (!message.equals(CASE_CLOSED)) {
            // Whatever else is open in the process, such as a request to close it, ends too.
            signals.post(reference, CASE_CLOSED, Map.of());
        }
    }

    /** Something of the household changed: whoever read the case before has read an older version. */
    void touched(String reference) {
        entities.lock(load(reference), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void requireBeforeDeparture(String reference) {
        load(reference).requireBeforeDeparture();
    }

    void requireOpen(String reference) {
        load(reference).requireOpen();
    }

    void save(CaseFile file) {
        entities.persist(file);
    }

    CaseFile load(String reference) {
        return rows.findById(reference).orElseThrow(DomainProblem::notFound);
    }

    private void step(String reference, String action, java.util.function.Consumer<CaseFile> change) {
        CaseFile file = load(reference);
        CaseStatus before = file.view().status();
        change.accept(file);
        if (file.view().status() != before) {
            record(reference, Act.of(action, actor.get().user()));
        }
        flushed(reference);
    }

    /** The work list reads the case by plain SQL: what JPA holds back is written first. */
    private void flushed(String reference) {
        entities.flush();
        items.refresh(reference);
    }

    private void record(String reference, Act act) {
        CaseView file = load(reference).view();
        audit.record(act.inCrisis(file.crisis()).onCase(reference).onMovement(file.movement()));
    }
}
