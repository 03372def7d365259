package org.iyab.transport.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes for the gateway that the movement, whose departure the domain has recorded, is away. */
@Component("leaveGround")
class LeaveGround implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        MovementProcess.AWAY.set(execution, true);
    }
}
