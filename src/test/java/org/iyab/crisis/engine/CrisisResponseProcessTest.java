package org.iyab.crisis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.iyab.process.PlanEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrisisResponseProcessTest {

    @RegisterExtension
    static final PlanEngine plan = PlanEngine.of(CrisisResponseProcess.KEY);

    private List<String> posts = List.of("LY-TRIPOLI", "TN-TUNIS");
    private ProcessInstance instance;

    @BeforeEach
    void aCrisisIsActivated() {
        plan.play("preparePlan", execution -> CrisisResponseProcess.POSTS.set(execution, posts));
        plan.play("declarePlanInForce", "triageOpenCases");
        instance = plan.start("LBY26", Map.of());
    }

    @Test
    void theCrisisCellAssessesTheSituationFirst() {
        plan.assertWaitingAt(instance, "assess-situation");
        assertThat(task(instance)).hasCandidateGroup("crisis-cell");
    }

    @Test
    void postsPartnersAndCentresGetReadyAtTheSameTime() {
        plan.complete(instance, "assess-situation");

        plan.assertWaitingAt(instance, "report-post-readiness", "convene-partners", "open-reception-centres");
        assertThat(task("convene-partners", instance)).hasCandidateGroup("ministry");
        assertThat(task("open-reception-centres", instance)).hasCandidateGroup("reception");
    }

    @Test
    void eachPostReportsForItself() {
        plan.complete(instance, "assess-situation");

        List<Task> reports = plan.tasks(instance, "report-post-readiness");

        assertThat(reports).extracting(CrisisResponseProcessTest::post).containsExactlyInAnyOrderElementsOf(posts);
        reports.forEach(report -> assertThat(report).hasCandidateGroup("consular"));
    }

    @Test
    void thePlanIsInForceOnlyWhenTheLastHasAnswered() {
        plan.complete(instance, "assess-situation");
        plan.complete(instance, "convene-partners");
        plan.complete(instance, "open-reception-centres");
        for (Task report : plan.tasks(instance, "report-post-readiness")) {
            assertThat(plan.calls("declarePlanInForce")).isZero();
            plan.engine().getTaskService().complete(report.getId());
        }

        assertThat(plan.calls("declarePlanInForce")).isOne();
        assertThat(instance).isEnded().hasPassed("plan-in-force");
    }

    @Test
    void aCountryWithoutAPostDoesNotHoldThePlanBack() {
        posts = List.of();
        plan.complete(instance, "assess-situation");

        plan.assertWaitingAt(instance, "convene-partners", "open-reception-centres");
    }

    @Test
    void everyChangeOfTheLevelSetsThePrioritiesAgainWhileThePlanGoesOn() {
        plan.send(instance, CrisisResponseProcess.LEVEL_CHANGED);
        plan.send(instance, CrisisResponseProcess.LEVEL_CHANGED);

        assertThat(plan.calls("triageOpenCases")).isEqualTo(2);
        plan.assertWaitingAt(instance, "assess-situation").hasPassed("cases-triaged");
    }

    private static String post(Task task) {
        Object post = plan.engine().getTaskService().getVariable(task.getId(), "post");
        return post instanceof SpinJsonNode node ? node.stringValue() : String.valueOf(post);
    }
}
