package org.iyab.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one clock of the product and of its engine.
 *
 * <p>It runs with the system's clock unless a moment is set, which only the demonstration and tests do: product and engine
 * then see the same moment until {@link #reset()}.
 */
@Component
public final class ProductClock extends Clock {

    private final AtomicReference<@Nullable Instant> fixed = new AtomicReference<>();

    /** Holds the product and the engine at one moment. */
    public void set(Instant moment) {
        fixed.set(moment);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Lets both run with the system's clock again. */
    public void reset() {
        fixed.set(null);
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant moment = fixed.get();
        return moment == null ? Instant.ofEpochMilli(System.currentTimeMillis()) : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
