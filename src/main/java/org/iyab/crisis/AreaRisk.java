package org.iyab.crisis;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An area's risk from one instant on, until another risk took its place or the area was struck off. */
@Entity
class AreaRisk {

    @Id
    private UUID id;

    private int position;
    private String name;
    private String country;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    private Instant since;
    private @Nullable Instant until;

    @SuppressWarnings("NullAway.Init")
    protected AreaRisk() {}

    AreaRisk(Area area, int position, Instant since) {
        this.id = UUID.randomUUID();
        this.name = area.name();
        this.country = area.country();
        this.risk = area.risk();
        this.position = position;
        this.since = since;
    }

    Area area() {
        return new Area(name, country, risk);
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    boolean inForce() {
        return until == null;
    }

    Instant since() {
        return since;
    }

    @Nullable
    Instant until() {
        return until;
    }

    void end(Instant at) {
        until = at;
    }
}
