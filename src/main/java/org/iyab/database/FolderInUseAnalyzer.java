package org.iyab.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences that another instance runs on the folder, in the place of a page of stack trace. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<EmbeddedServer.FolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedServer.FolderInUse cause) {
        return new FailureAnalysis(
                "Another instance of Iyab uses the folder " + cause.folder() + ".",
                "Stop it first, or give this one a folder of its own with --iyab.database.folder=…",
                cause);
    }
}
