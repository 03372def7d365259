package org.iyab.protection.engine;

import java.util.List;
import org.iyab.process.ProcessVariable;
import org.iyab.protection.FitnessDecision;

/** What protection tells the process emergency-return. */
final class ProtectionVariables {

    static final ProcessVariable<Boolean> MEDICAL = ProcessVariable.flag("medical");
    static final ProcessVariable<Boolean> MINOR_ALONE = ProcessVariable.flag("minorAlone");
    static final ProcessVariable<Boolean> VIOLENCE = ProcessVariable.flag("violence");
    static final ProcessVariable<List<String>> PERSONS_TO_EXAMINE = ProcessVariable.codes("personsToExamine");
    static final ProcessVariable<List<String>> MINORS_ALONE = ProcessVariable.codes("minorsAlone");
    static final ProcessVariable<List<String>> SURVIVORS = ProcessVariable.codes("survivors");
    static final ProcessVariable<FitnessDecision.Verdict> FITNESS =
            ProcessVariable.choice("fitness", FitnessDecision.Verdict.class);

    private ProtectionVariables() {}
}
