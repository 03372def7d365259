package org.iyab.casefile.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Asks the table how urgent the household is. */
@Component("triageHousehold")
class TriageHousehold implements JavaDelegate {

    private final CaseFiles cases;

    TriageHousehold(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.retriage(execution.getProcessBusinessKey());
    }
}
