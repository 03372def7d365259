package org.iyab.transport;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people noted about a movement. */
@Component
public class MovementNotes {

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final Clock clock;

    MovementNotes(JdbcClient jdbc, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps a note that the group named may read. */
    @Transactional
    public void keep(UUID movement, String group, String text) {
        jdbc.sql("""
                        insert into movement_note (id, movement, written_at, author, visible_to, text)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        movement,
                        Timestamp.from(clock.instant()),
                        actors.get().user(),
                        group,
                        text)
                .update();
    }
}
