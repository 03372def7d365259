package org.iyab.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.iyab.process.StuckSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages to cases that failed too often and were set aside: a family waits behind each. */
@Component
class StuckSignals implements StuckSteps {

    private static final String PREFIX = "signal-";

    private final JdbcClient jdbc;
    private final Clock clock;

    StuckSignals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<StuckStep> open() {
        return jdbc.sql("select number, case_reference, message, created_at, attempts from case_signal where dead")
                .query((row, n) -> new StuckStep(
                        PREFIX + row.getLong(1),
                        "emergency-return",
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        "failed " + row.getInt(5) + " times"))
                .list();
    }

    @Override
    public boolean retry(String id) {
        return id.matches(PREFIX + "\\d{1,18}")
                && jdbc.sql(
                                        "update case_signal set dead = false, attempts = 0, next_attempt_at = ? where number = ? and dead")
                                .params(Timestamp.from(clock.instant()), Long.parseLong(id.substring(PREFIX.length())))
                                .update()
                        == 1;
    }
}
