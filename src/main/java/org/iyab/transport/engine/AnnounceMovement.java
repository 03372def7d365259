package org.iyab.transport.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.transport.MovementPlanning;
import org.iyab.transport.Movements;
import org.springframework.stereotype.Component;

/** Tells of a movement that goes, and fixes the hour when boarding opens. */
@Component("announceMovement")
class AnnounceMovement implements JavaDelegate {

    private final MovementPlanning planning;
    private final Movements movements;

    AnnounceMovement(MovementPlanning planning, Movements movements) {
        this.planning = planning;
        this.movements = movements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID movement = UUID.fromString(execution.getProcessBusinessKey());
        planning.told(movement, true);
        MovementProcess.BOARDING_OPENS_AT.set(
                execution, movements.view(movement).boardingOpensAt().toString());
    }
}
