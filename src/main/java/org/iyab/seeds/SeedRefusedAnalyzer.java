package org.iyab.seeds;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the row of reference data that cannot be used, in the place of a page of stack trace. */
class SeedRefusedAnalyzer extends AbstractFailureAnalyzer<SeedFile.SeedRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SeedFile.SeedRefused cause) {
        return new FailureAnalysis(
                "Reference data cannot be used; nothing was loaded. " + cause.getMessage(),
                "Mend that row and start again.",
                cause);
    }
}
