package org.iyab.directory;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** The product is up only when its reference data is loaded. */
@Component
class SeedsLoaded implements HealthIndicator {

    private volatile boolean loaded;

    void confirm() {
        loaded = true;
    }

    @Override
    public Health health() {
        return (loaded ? Health.up() : Health.down()).build();
    }
}
