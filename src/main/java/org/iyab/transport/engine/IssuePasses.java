package org.iyab.transport.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.transport.Boarding;
import org.iyab.transport.Passes;
import org.springframework.stereotype.Component;

/** Gives a household its passes; the first of a movement whose hour has come opens boarding. */
@Component("issuePasses")
class IssuePasses implements JavaDelegate {

    private final Passes passes;
    private final Boarding boarding;

    IssuePasses(Passes passes, Boarding boarding) {
        this.passes = passes;
        this.boarding = boarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        passes.issue(execution.getProcessBusinessKey()).ifPresent(boarding::openIfDue);
    }
}
