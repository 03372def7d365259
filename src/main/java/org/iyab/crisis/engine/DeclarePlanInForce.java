package org.iyab.crisis.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.crisis.Crises;
import org.springframework.stereotype.Component;

@Component("declarePlanInForce")
class DeclarePlanInForce implements JavaDelegate {

    private final Crises crises;

    DeclarePlanInForce(Crises crises) {
        this.crises = crises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        crises.putPlanInForce(execution.getProcessBusinessKey());
    }
}
