package org.iyab.transport.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.transport.Boarding;
import org.springframework.stereotype.Component;

/** Opens boarding at its hour, if somebody is to board. */
@Component("openBoarding")
class OpenBoarding implements JavaDelegate {

    private final Boarding boarding;

    OpenBoarding(Boarding boarding) {
        this.boarding = boarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID movement = UUID.fromString(execution.getProcessBusinessKey());
        MovementProcess.BOARDING_OPEN.set(execution, boarding.openAtItsHour(movement));
    }
}
