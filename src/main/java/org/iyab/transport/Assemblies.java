package org.iyab.transport;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When households assemble for the movement on which they hold seats. */
@Component
public class Assemblies {

    private final JdbcClient jdbc;

    Assemblies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Four hours before departure by air and sea, two by road; empty for a case without a seat. */
    public Optional<Instant> of(String reference) {
        return jdbc.sql("""
                        select m.departure_at, m.mode from movement m join seat_allocation s on s.movement = m.id
                        where s.case_reference = ? and s.state in ('PROPOSED', 'APPROVED', 'CONFIRMED', 'BOARDED')
                        order by s.proposed_at desc limit 1""")
                .param(reference)
                .query((row, n) -> row.getTimestamp(1)
                        .toInstant()
                        .minus(Mode.valueOf(row.getString(2)).assembly()))
                .optional();
    }
}
