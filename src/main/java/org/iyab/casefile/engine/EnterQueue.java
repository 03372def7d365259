package org.iyab.casefile.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** The household waits for seats, at its old place in the queue. */
@Component("enterQueue")
class EnterQueue implements JavaDelegate {

    private final CaseFiles cases;

    EnterQueue(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.ready(execution.getProcessBusinessKey());
    }
}
