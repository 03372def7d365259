package org.iyab.transport;

import java.time.Duration;

/** How a movement goes. */
public enum Mode {
    AIR("AIRPORT", Duration.ofHours(4)),
    SEA("PORT", Duration.ofHours(4)),
    ROAD("LAND_BORDER", Duration.ofHours(2));

    private final String exit;
    private final Duration assembly;

    Mode(String exit, Duration assembly) {
        this.exit = exit;
        this.assembly = assembly;
    }

    /** The kind of way out of the country that it takes, as posts report them. */
    public String exit() {
        return exit;
    }

    /** How long before departure people assemble. */
    public Duration assembly() {
        return assembly;
    }
}
