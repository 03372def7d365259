package org.iyab.reception.engine;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.iyab.reception.engine.ReceptionProcess.CASH;
import static org.iyab.reception.engine.ReceptionProcess.FOLLOW_UP;
import static org.iyab.reception.engine.ReceptionProcess.HOUSING;
import static org.iyab.reception.engine.ReceptionProcess.MEDICAL;
import static org.iyab.reception.engine.ReceptionProcess.PSYCHOLOGICAL;
import static org.iyab.reception.engine.ReceptionProcess.SOCIAL;
import static org.iyab.reception.engine.ReceptionProcess.SOCIAL_WORK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.iyab.process.PlanEngine;
import org.iyab.process.ProcessVariable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceptionProcessTest {

    @RegisterExtension
    static final PlanEngine plan = PlanEngine.of("reception");

    private static final List<ProcessVariable<Boolean>> FLAGS =
            List.of(MEDICAL, PSYCHOLOGICAL, CASH, SOCIAL_WORK, SOCIAL, HOUSING);

    private Set<ProcessVariable<Boolean>> help = Set.of();
    private ProcessInstance instance;

    @BeforeEach
    void aHouseholdArrives() {
        plan.play("planFirstAid", execution -> FLAGS.forEach(flag -> flag.set(execution, help.contains(flag))));
        instance = plan.start("MA-2026-000001", Map.of());
    }

    @Test
    void theCentreRegistersTheArrivalFirst() {
        plan.assertWaitingAt(instance, "register-arrival");
        assertThat(task(instance)).hasCandidateGroup("reception");
    }

    @Test
    void whoNeedsNothingGoesStraightToTheTicketHome() {
        registerWhoNeeds(Set.of());

        plan.assertWaitingAt(instance, "plan-onward-travel");
        plan.complete(instance, "plan-onward-travel", FOLLOW_UP.of(false));
        assertThat(instance).isEnded().hasPassed("on-the-way-home");
    }

    @Test
    void theIllSeeADoctor() {
        registerWhoNeeds(Set.of(MEDICAL));

        helpedBy("medical-check", "health");
    }

    @Test
    void theDistressedAreHeard() {
        registerWhoNeeds(Set.of(PSYCHOLOGICAL));

        helpedBy("psychological-first-aid", "health");
    }

    @Test
    void whoHasNoMoneyIsPaidTheSameDay() {
        registerWhoNeeds(Set.of(CASH));

        helpedBy("emergency-cash", "ministry");
    }

    @Test
    void adviceAlone() {
        registerWhoNeeds(Set.of(SOCIAL_WORK, SOCIAL));

        helpedBy("social-orientation", "reception");
    }

    @Test
    void aRoofAlone() {
        registerWhoNeeds(Set.of(SOCIAL_WORK, HOUSING));

        helpedBy("temporary-housing", "regional");
    }

    @Test
    void adviceComesBeforeTheRoof() {
        registerWhoNeeds(Set.of(SOCIAL_WORK, SOCIAL, HOUSING));
        plan.assertWaitingAt(instance, "social-orientation");

        plan.complete(instance, "social-orientation");

        helpedBy("temporary-housing", "regional");
    }

    @Test
    void theTicketWaitsForTheLastHelp() {
        registerWhoNeeds(Set.of(MEDICAL, PSYCHOLOGICAL, CASH, SOCIAL_WORK, SOCIAL, HOUSING));
        plan.assertWaitingAt(
                instance, "medical-check", "psychological-first-aid", "emergency-cash", "social-orientation");

        plan.complete(instance, "emergency-cash");
        plan.complete(instance, "medical-check");
        plan.complete(instance, "social-orientation");
        plan.complete(instance, "psychological-first-aid");
        plan.assertWaitingAt(instance, "temporary-housing");

        helpedBy("temporary-housing", "regional");
    }

    private void registerWhoNeeds(Set<ProcessVariable<Boolean>> needs) {
        help = needs;
        plan.complete(instance, "register-arrival");
    }

    private void helpedBy(String key, String group) {
        plan.assertWaitingAt(instance, key);
        assertThat(task(key, instance)).hasCandidateGroup(group);
        plan.complete(instance, key);
        plan.assertWaitingAt(instance, "plan-onward-travel");
    }
}
