package org.iyab.transport;

import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Records what was done to a movement and to the households on it. */
@Component
class MovementTrail {

    private final AuditTrail audit;
    private final CurrentActor actors;

    MovementTrail(AuditTrail audit, CurrentActor actors) {
        this.audit = audit;
        this.actors = actors;
    }

    /** An act on the movement, to be told further before it is recorded. */
    Act act(String action, Movement movement) {
        return Act.of(action, user())
                .inCrisis(movement.crisis())
                .onMovement(movement.id())
                .with("movement", movement.code());
    }

    /** An act that concerns one person of a case. */
    Act act(String action, Movement movement, SeatAllocation seat) {
        return act(action, movement).onCase(seat.caseReference()).with("person", seat.person());
    }

    void record(Act act) {
        audit.record(act);
    }

    void record(String action, Movement movement) {
        audit.record(act(action, movement));
    }

    /** An act that stands in a case's timeline. */
    void record(String action, Movement movement, String reference) {
        audit.record(act(action, movement).onCase(reference));
    }

    String user() {
        return actors.get().user();
    }
}
