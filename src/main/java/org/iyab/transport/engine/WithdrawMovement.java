package org.iyab.transport.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.transport.MovementPlanning;
import org.springframework.stereotype.Component;

/** Tells that a movement which was announced does not take place. */
@Component("withdrawMovement")
class WithdrawMovement implements JavaDelegate {

    private final MovementPlanning planning;

    WithdrawMovement(MovementPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.told(UUID.fromString(execution.getProcessBusinessKey()), false);
    }
}
