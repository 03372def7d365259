package org.iyab.casefile.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** The household agreed to be followed at home. */
@Component("beginReintegration")
class BeginReintegration implements JavaDelegate {

    private final CaseFiles cases;

    BeginReintegration(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.reintegrating(execution.getProcessBusinessKey());
    }
}
