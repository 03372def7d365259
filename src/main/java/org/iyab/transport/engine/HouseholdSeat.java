package org.iyab.transport.engine;

import org.iyab.process.ProcessVariable;

/** What transport answers in the process of a household, {@code emergency-return}; its business key is the case. */
final class HouseholdSeat {

    static final String CONFIRM_DEPARTURE = "confirm-departure";
    static final String RESOLVE_MISSING = "resolve-missing";

    static final ProcessVariable<Boolean> AGREES = ProcessVariable.flag("agrees");
    static final ProcessVariable<Boolean> DEPARTED = ProcessVariable.flag("departed");
    static final ProcessVariable<Boolean> MISSED_TWICE = ProcessVariable.flag("missedTwice");
    static final ProcessVariable<Boolean> UNRESOLVED = ProcessVariable.flag("unresolved");

    private HouseholdSeat() {}
}
