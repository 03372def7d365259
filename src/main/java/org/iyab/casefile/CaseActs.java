package org.iyab.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.directory.Directory;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a case beside its tasks. Each act locks the case and delivers what it means for its process. */
@Component
@Transactional
public class CaseActs {

    /** A note as it may be read by the caller. */
    public record Note(
            UUID id,
            String author,
            Instant writtenAt,
            @Nullable String audience,
            String text) {}

    private final CaseFiles cases;
    private final CaseSignals signals;
    private final WorkItems items;
    private final Directory directory;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseActs(
            CaseFiles cases,
            CaseSignals signals,
            WorkItems items,
            Directory directory,
            AuditTrail audit,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.signals = signals;
        this.items = items;
        this.directory = directory;
        this.audit = audit;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** They came home by their own means: the case closes, its seats go back. */
    public void selfReturned(String reference, @Nullable String note) {
        cases.lock(reference);
        cases.requireBeforeDeparture(reference);
        note(reference, null, note);
        cases.close(reference, Outcome.SELF_RETURNED, "self-returned");
        signals.deliver(reference);
    }

    /** They stay, by a signed statement; the note says where it is kept. */
    public void stays(String reference, @Nullable String note) {
        cases.lock(reference);
        cases.requireBeforeDeparture(reference);
        if (note == null || note.isBlank()) {
            throw DomainProblem.conflict("statement_required");
        }
        note(reference, null, note);
        cases.close(reference, Outcome.STAYED, "stays");
        signals.deliver(reference);
    }

    /** Stops seats and deadlines until a moment, and nothing else. */
    public void hold(String reference, @Nullable String reason, @Nullable Instant until) {
        cases.lock(reference);
        if (reason == null || reason.isBlank()) {
            throw DomainProblem.invalid(new FieldProblem("reason", "required"));
        }
        if (reason.length() > 200) {
            throw DomainProblem.invalid(new FieldProblem("reason", "too_long", Map.of("max", 200)));
        }
        if (until == null) {
            throw DomainProblem.invalid(new FieldProblem("until", "required"));
        }
        if (until.isBefore(clock.instant())) {
            throw DomainProblem.invalid(new FieldProblem("until", "in_the_past"));
        }
        cases.hold(reference, reason.strip(), until);
    }

    public void liftHold(String reference) {
        cases.lock(reference);
        cases.liftHold(reference);
    }

    /** Opens the task {@code close-case}, once: the outcome is told there. */
    public void requestClosure(String reference, @Nullable String reason) {
        cases.lock(reference);
        cases.requireOpen(reference);
        if (reason == null || reason.isBlank()) {
            throw DomainProblem.invalid(new FieldProblem("reason", "required"));
        }
        boolean open = items.of(reference).stream().anyMatch(item -> item.task().equals("close-case"));
        note(reference, null, reason);
        if (!open) {
            audit.record(act("case.closure-requested", reference));
            signals.post(reference, "closure-requested", Map.of());
            signals.deliver(reference);
        }
    }

    /** Gives the case to another post. */
    public void transfer(String reference, @Nullable String post) {
        cases.lock(reference);
        if (post == null || post.isBlank()) {
            throw DomainProblem.invalid(new FieldProblem("post", "required"));
        }
        if (directory.post(post).isEmpty()) {
            throw DomainProblem.invalid(new FieldProblem("post", "unknown_code"));
        }
        cases.transfer(reference, post);
    }

    /** Keeps a note, for whoever may see the case. */
    public Note addNote(String reference, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw DomainProblem.invalid(new FieldProblem("text", "required"));
        }
        if (text.length() > 4000) {
            throw DomainProblem.invalid(new FieldProblem("text", "too_long", Map.of("max", 4000)));
        }
        audit.record(act("case.note-added", reference));
        return note(reference, null, text);
    }

    /** A note; {@code audience} narrows its readers to the health or the protection group. */
    Note note(String reference, @Nullable String audience, @Nullable String text) {
        Note note = new Note(
                UUID.randomUUID(), actors.get().user(), clock.instant(), audience, text == null ? "" : text.strip());
        if (!note.text().isEmpty()) {
            jdbc.sql(
                            "insert into case_note (id, case_reference, author, written_at, audience, text) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            note.id(),
                            reference,
                            note.author(),
                            Timestamp.from(note.writtenAt()),
                            audience,
                            note.text())
                    .update();
        }
        return note;
    }

    /** The notes the caller may read, the latest first. Logistics, ministry and auditors read none. */
    @Transactional(readOnly = true)
    public List<Note> notes(String reference) {
        Actor actor = actors.get();
        boolean plain = actor.is(
                Role.CRISIS_CELL,
                Role.CRISIS_SUPERVISOR,
                Role.CONSULAR,
                Role.RECEPTION,
                Role.HEALTH,
                Role.PROTECTION,
                Role.REGIONAL);
        return jdbc
                .sql(
                        "select id, author, written_at, audience, text from case_note where case_reference = ? order by written_at desc")
                .param(reference)
                .query((row, n) -> new Note(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5)))
                .list()
                .stream()
                .filter(note -> note.audience() == null
                        ? plain
                        : Role.of(note.audience()).map(actor::is).orElse(false))
                .toList();
    }

    private Act act(String action, String reference) {
        CaseView file = cases.get(reference);
        return Act.of(action, actors.get().user()).inCrisis(file.crisis()).onCase(reference);
    }
}
