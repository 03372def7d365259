package org.iyab.crisis.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.crisis.Crises;
import org.springframework.stereotype.Component;

@Component("triageOpenCases")
class TriageOpenCases implements JavaDelegate {

    private final Crises crises;

    TriageOpenCases(Crises crises) {
        this.crises = crises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        crises.triageAgain(execution.getProcessBusinessKey());
    }
}
