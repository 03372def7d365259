package org.iyab.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names what is wrong with a plan, in the place of a page of stack trace. */
class PlanRefusedAnalyzer extends AbstractFailureAnalyzer<PlanDeployment.PlanRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PlanDeployment.PlanRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend the files named and start again.", cause);
    }
}
