package org.iyab.crisis;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done in a crisis, by whom, and in which words. */
@Component
class CrisisJournal {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    CrisisJournal(JdbcClient jdbc, AuditTrail audit, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Begins an act of whoever acts now, to be completed with facts and recorded. */
    Act act(String action, String crisis) {
        return Act.of(action, actors.get().user()).inCrisis(crisis);
    }

    void record(Act act) {
        audit.record(act);
    }

    void levelChanged(String crisis, Level level, @Nullable String note) {
        jdbc.sql("insert into crisis_level_change (id, crisis, level, note, at, actor) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        crisis,
                        level.name(),
                        note,
                        now(),
                        actors.get().user())
                .update();
    }

    /** Keeps a note for the group named. */
    void note(String crisis, String group, String text) {
        jdbc.sql("insert into crisis_note (id, crisis, readers, text, at, actor) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        crisis,
                        group,
                        text,
                        now(),
                        actors.get().user())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
