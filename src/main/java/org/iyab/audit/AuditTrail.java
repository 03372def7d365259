package org.iyab.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what was done, in the transaction that does it: the event is there if and only if the change is. The chain is
 * laid over the events afterwards, by {@link AuditSealer}.
 */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records an act. Its facts are codes and identifiers, never names, numbers of papers or free text. */
    public void record(Act act) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into audit_event
                            (id, occurred_at, recorded_at, actor, action, crisis, case_reference, movement, facts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        UUID.randomUUID(),
                        Timestamp.from(act.at() == null ? now : act.at()),
                        Timestamp.from(now),
                        act.actor(),
                        act.action(),
                        act.crisis(),
                        act.caseReference(),
                        act.movement(),
                        write(act))
                .update();
    }

    private String write(Act act) {
        try {
            return json.writeValueAsString(act.facts());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Facts of an act cannot be written", impossible);
        }
    }
}
