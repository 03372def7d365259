package org.iyab.casefile.engine;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.iyab.process.PlanEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseClosureProcessTest {

    @RegisterExtension
    static final PlanEngine plan = PlanEngine.of("case-closure");

    @Test
    void theCrisisCellClosesACase() {
        var instance = plan.start("MA-2026-000001", Map.of());
        plan.assertWaitingAt(instance, "close-case");
        assertThat(task(instance)).hasCandidateGroup("crisis-cell");

        plan.complete(instance, "close-case");

        assertThat(instance).isEnded().hasPassed("case-settled");
    }
}
