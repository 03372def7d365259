package org.iyab.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at which case. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    AccessLog(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    public void looked(String caseReference) {
        jdbc.sql("insert into access_log (id, at, username, case_reference) values (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        Timestamp.from(clock.instant()),
                        actor.get().user(),
                        caseReference)
                .update();
    }
}
