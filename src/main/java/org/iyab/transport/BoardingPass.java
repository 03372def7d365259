package org.iyab.transport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's right to board one movement. */
@Entity
class BoardingPass {

    @Id
    private UUID id;

    private UUID movement;
    private UUID allocation;
    private String characters;
    private Instant issuedAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected BoardingPass() {}

    BoardingPass(SeatAllocation seat, Instant now) {
        this.id = UUID.randomUUID();
        this.movement = seat.movement();
        this.allocation = seat.id();
        this.characters = PassCharacters.next();
        this.issuedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean revoked() {
        return revokedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID movement() {
        return movement;
    }

    UUID allocation() {
        return allocation;
    }

    String characters() {
        return characters;
    }
}
