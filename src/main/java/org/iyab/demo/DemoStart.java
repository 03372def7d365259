package org.iyab.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.iyab.audit.AuditSealer;
import org.iyab.crisis.Crises;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the demonstration once, at the first start, before the product takes calls and before its workers run. */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    /**
     * The demonstration.
     *
     * @param load whether the first start makes the crisis
     */
    @ConfigurationProperties("iyab.demo")
    record Settings(@DefaultValue("true") boolean load) {}

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final String ANEW =
            " Stop Iyab, empty its data folder (iyab.database.folder, or the database it was given) and start again.";

    private final Settings settings;
    private final DemoCrisis demonstration;
    private final Crises crises;
    private final AuditSealer sealer;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile boolean running;

    DemoStart(
            Settings settings,
            DemoCrisis demonstration,
            Crises crises,
            AuditSealer sealer,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.demonstration = demonstration;
        this.crises = crises;
        this.sealer = sealer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!settings.load()) {
            return;
        }
        refuseHalf();
        if (crises.find(DemoCrisis.CODE).isEmpty()) {
            load();
        }
    }

    private void refuseHalf() {
        boolean half = jdbc.sql("select exists (select 1 from demo_load where crisis = ? and finished_at is null)")
                .param(DemoCrisis.CODE)
                .query(Boolean.class)
                .single();
        if (half) {
            throw new IllegalStateException("An earlier start was interrupted while it made the demonstration." + ANEW);
        }
    }

    private void load() {
        Instant start = clock.instant();
        jdbc.sql("insert into demo_load (crisis, started_at) values (?, ?)")
                .params(DemoCrisis.CODE, Timestamp.from(start))
                .update();
        String made;
        try {
            made = demonstration.make(start);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "The demonstration could not be made: " + failure.getMessage() + "." + ANEW, failure);
        }
        sealer.seal();
        Instant end = clock.instant();
        jdbc.sql("update demo_load set finished_at = ? where crisis = ?")
                .params(Timestamp.from(end), DemoCrisis.CODE)
                .update();
        LOG.info(
                "Demonstration {} made: {}, in {} ms",
                DemoCrisis.CODE,
                made,
                Duration.between(start, end).toMillis());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, whose phase is among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
