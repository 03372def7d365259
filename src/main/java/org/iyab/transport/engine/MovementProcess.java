package org.iyab.transport.engine;

import org.iyab.process.ProcessVariable;

/** The process {@code movement}; its business key is the movement's id. */
final class MovementProcess {

    static final String KEY = "movement";

    static final String CONFIRM_MOVEMENT = "confirm-movement";
    static final String APPROVE_MANIFEST = "approve-manifest";
    static final String CLOSE_BOARDING = "close-boarding";
    static final String RESOLVE_DISCREPANCIES = "resolve-discrepancies";

    static final String SEATS_PROPOSED = "seats-proposed";
    static final String BOARDING_OPENED = "boarding-opened";
    static final String DEPARTED = "departed";
    static final String LANDED = "landed";
    static final String EVERYBODY_COUNTED = "everybody-counted";
    static final String CANCELLED = "cancelled";

    /** What the carrier says of a planned movement. */
    enum Decision {
        CONFIRM,
        CHANGE,
        CANCEL
    }

    static final ProcessVariable<Decision> DECISION = ProcessVariable.choice("decision", Decision.class);

    /** When boarding opens by itself, in ISO 8601, for the model's timer. */
    static final ProcessVariable<String> BOARDING_OPENS_AT = ProcessVariable.text("boardingOpensAt");

    static final ProcessVariable<Boolean> BOARDING_OPEN = ProcessVariable.flag("boardingOpen");
    static final ProcessVariable<Boolean> AWAY = ProcessVariable.flag("departed");
    static final ProcessVariable<Boolean> AT_CENTRE = ProcessVariable.flag("atCentre");
    static final ProcessVariable<Boolean> UNRESOLVED = ProcessVariable.flag("unresolved");

    private MovementProcess() {}
}
