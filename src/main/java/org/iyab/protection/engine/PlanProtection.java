package org.iyab.protection.engine;

import static org.iyab.protection.engine.ProtectionVariables.MEDICAL;
import static org.iyab.protection.engine.ProtectionVariables.MINORS_ALONE;
import static org.iyab.protection.engine.ProtectionVariables.MINOR_ALONE;
import static org.iyab.protection.engine.ProtectionVariables.PERSONS_TO_EXAMINE;
import static org.iyab.protection.engine.ProtectionVariables.SURVIVORS;
import static org.iyab.protection.engine.ProtectionVariables.VIOLENCE;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.process.ProcessVariable;
import org.iyab.protection.ProtectionPlanning;
import org.springframework.stereotype.Component;

/** Whom must protection see before the household travels? */
@Component("planProtection")
class PlanProtection implements JavaDelegate {

    private final ProtectionPlanning planning;

    PlanProtection(ProtectionPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProtectionPlanning.Plan plan = planning.of(execution.getProcessBusinessKey());
        tell(execution, MEDICAL, PERSONS_TO_EXAMINE, plan.toExamine());
        tell(execution, MINOR_ALONE, MINORS_ALONE, plan.minorsAlone());
        tell(execution, VIOLENCE, SURVIVORS, plan.survivors());
    }

    private static void tell(
            DelegateExecution execution,
            ProcessVariable<Boolean> somebody,
            ProcessVariable<List<String>> who,
            List<UUID> people) {
        somebody.set(execution, !people.isEmpty());
        who.set(execution, people.stream().map(UUID::toString).toList());
    }
}
