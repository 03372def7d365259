package org.iyab.transport;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.iyab.http.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to movements by the hour alone, each in a transaction of its own. */
@Component
class MovementClock {

    private static final Logger LOG = LoggerFactory.getLogger(MovementClock.class);
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final MovementList movements;
    private final Boarding boarding;
    private final Counting counting;
    private final Commands commands;
    private final Clock clock;

    MovementClock(MovementList movements, Boarding boarding, Counting counting, Commands commands, Clock clock) {
        this.movements = movements;
        this.boarding = boarding;
        this.counting = counting;
        this.commands = commands;
        this.clock = clock;
    }

    /** Opens boarding where the hour has come, also where departure was moved after the hour was announced. */
    @Scheduled(fixedDelay = 5_000)
    void openBoarding() {
        movements.toOpen(clock.instant()).forEach(id -> each(id, boarding::openIfDue));
    }

    /** Six hours after arrival, people who are neither seen nor explained become a matter of their household's case. */
    @Scheduled(fixedDelay = 5_000)
    void reportMissing() {
        movements.toReport(clock.instant(), PATIENCE).forEach(id -> each(id, counting::reportMissing));
    }

    private void each(UUID id, Consumer<UUID> act) {
        try {
            commands.run(() -> {
                act.accept(id);
                return Boolean.TRUE;
            });
        } catch (IllegalStateException | org.springframework.dao.DataAccessException failure) {
            LOG.warn("Movement {} was not attended to and will be tried again", id, failure);
        }
    }
}
