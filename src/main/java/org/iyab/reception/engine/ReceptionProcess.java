package org.iyab.reception.engine;

import org.iyab.process.ProcessVariable;

/** The process reception: from the desk at the centre to the ticket home. */
final class ReceptionProcess {

    static final ProcessVariable<Boolean> MEDICAL = ProcessVariable.flag("medical");
    static final ProcessVariable<Boolean> PSYCHOLOGICAL = ProcessVariable.flag("psychological");
    static final ProcessVariable<Boolean> CASH = ProcessVariable.flag("cash");
    static final ProcessVariable<Boolean> SOCIAL_WORK = ProcessVariable.flag("socialWork");
    static final ProcessVariable<Boolean> SOCIAL = ProcessVariable.flag("social");
    static final ProcessVariable<Boolean> HOUSING = ProcessVariable.flag("housing");
    static final ProcessVariable<Boolean> FOLLOW_UP = ProcessVariable.flag("followUp");

    private ReceptionProcess() {}
}
