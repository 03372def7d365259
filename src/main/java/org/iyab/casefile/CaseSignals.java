package org.iyab.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.iyab.process.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages to the processes of cases. An act on many cases writes one row a case; workers deliver them, each case in a
 * transaction of its own and in order. A message that comes before its wait is kept and delivered when the case enters it.
 */
@Component
public class CaseSignals {

    private static final Logger LOG = LoggerFactory.getLogger(CaseSignals.class);
    private static final String PROCESS = "emergency-return";
    private static final int MOST_FAILURES = 40;

    /** Seconds between two looks whether an early message's wait has come; such a message never counts as failed. */
    private static final long EARLY = 5;

    /** Not a message of the process but a word to the case itself: ask the table again. */
    static final String TRIAGE = "triage";

    private record Pending(long number, String message, String facts, int attempts) {}

    private final JdbcClient jdbc;
    private final Processes processes;
    private final CaseRows cases;
    private final ObjectMapper json;
    private final Clock clock;
    private final ObjectProvider<CaseFiles> files;

    CaseSignals(
            JdbcClient jdbc,
            Processes processes,
            CaseRows cases,
            ObjectMapper json,
            Clock clock,
            ObjectProvider<CaseFiles> files) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
        this.files = files;
    }

    /** Leaves a message for the case's process; it commits with the act that sends it. */
    public void post(String reference, String message, Map<String, Object> facts) {
        Timestamp now = Timestamp.from(clock.instant());
        cases.flush();
        jdbc.sql("""
                        insert into case_signal (case_reference, message, facts, created_at, next_attempt_at)
                        values (?, ?, ?::jsonb, ?, ?)""").params(reference, message, write(facts), now, now).update();
    }

    /**
     * Delivers what waits for the case, oldest first, in this transaction. The caller holds the case's lock. A message
     * whose wait is still to come stays, and what was sent after it stays with it.
     */
    public void deliver(String reference) {
        cases.flush();
        for (Pending signal : pending(reference)) {
            if (signal.message().equals(TRIAGE)) {
                files.getObject().retriage(reference);
                delete(signal);
                continue;
            }
            Processes.Delivery delivery =
                    processes.deliver(PROCESS, reference, signal.message(), facts(signal.facts()));
            cases.flush();
            boolean early = delivery == Processes.Delivery.NOT_WAITING && stillMatters(reference, signal.message());
            if (early || delivery == Processes.Delivery.SUSPENDED) {
                look(signal);
                return;
            }
            delete(signal);
        }
    }

    private void delete(Pending signal) {
        jdbc.sql("delete from case_signal where number = ?")
                .param(signal.number())
                .update();
    }

    /** The case has come to a wait: what was too early before is tried at once. */
    void wake(String reference) {
        jdbc.sql("update case_signal set next_attempt_at = ? where case_reference = ? and not dead")
                .params(Timestamp.from(clock.instant()), reference)
                .update();
    }

    /**
     * Cases whose oldest message is to be delivered now. A younger one that is due waits behind it: to count it would try
     * the oldest again and again without its pause.
     */
    List<String> due(int limit) {
        return jdbc.sql("""
                        select case_reference from (
                            select distinct on (case_reference) case_reference, number, next_attempt_at
                            from case_signal where not dead order by case_reference, number) oldest
                        where next_attempt_at <= ? order by number limit ?""")
                .params(Timestamp.from(clock.instant()), limit)
                .query(String.class)
                .list();
    }

    /** The delivery failed as a whole: tried again later, each time later still, and at last set aside for an administrator. */
    void failed(String reference) {
        pending(reference).stream().findFirst().ifPresent(signal -> {
            boolean dead = signal.attempts() + 1 >= MOST_FAILURES;
            long pause = Math.min(60, 1L << Math.min(signal.attempts() + 1, 6));
            jdbc.sql("update case_signal set attempts = attempts + 1, next_attempt_at = ?, dead = ? where number = ?")
                    .params(Timestamp.from(clock.instant().plusSeconds(pause)), dead, signal.number())
                    .update();
            if (dead) {
                LOG.error("Message {} to case {} failed too often and is set aside", signal.message(), reference);
            }
        });
    }

    private List<Pending> pending(String reference) {
        return jdbc.sql("""
                        select number, message, facts::text as facts, attempts from case_signal
                        where case_reference = ? and not dead order by number""").param(reference).query(Pending.class).list();
    }

    /** The message is early: looked at again in a moment, for as long as it takes. */
    private void look(Pending signal) {
        jdbc.sql("update case_signal set next_attempt_at = ? where number = ?")
                .params(Timestamp.from(clock.instant().plusSeconds(EARLY)), signal.number())
                .update();
    }

    /** Whether the event can still come to its wait in the state the case is in. */
    private boolean stillMatters(String reference, String message) {
        CaseStatus status =
                cases.findById(reference).map(file -> file.view().status()).orElse(CaseStatus.CLOSED);
        return switch (message) {
            case "seat-confirmed", "board-standby" -> status.isBeforeDeparture();
            case "departed", "no-show", "seat-released", "movement-cancelled" -> status == CaseStatus.SEATED;
            case "arrived", "member-missing" -> status == CaseStatus.SEATED || status == CaseStatus.TRAVELLING;
            default -> false;
        };
    }

    private String write(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
