package org.iyab.casefile.engine;

import org.iyab.process.ProcessVariable;

/** Routing facts of {@code emergency-return} that its own module sets. */
final class EmergencyReturnProcess {

    /** CONFIRMED, DOUBTFUL or FALSE. */
    static final ProcessVariable<String> IDENTITY = ProcessVariable.text("identity");

    /** ACCEPT, ASK_AGAIN or REFUSE. */
    static final ProcessVariable<String> REVIEW = ProcessVariable.text("review");

    /** Whether a call to the household brought news that make the needs be assessed again. */
    static final ProcessVariable<Boolean> CHANGED = ProcessVariable.flag("changed");

    /** Two departures missed: the household is called at once. */
    static final ProcessVariable<Boolean> MISSED_TWICE = ProcessVariable.flag("missedTwice");

    private EmergencyReturnProcess() {}
}
