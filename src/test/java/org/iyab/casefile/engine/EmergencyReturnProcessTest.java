package org.iyab.casefile.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.iyab.process.PlanEngine;
import org.iyab.process.ProcessVariable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmergencyReturnProcessTest {

    @RegisterExtension
    static final PlanEngine plan = PlanEngine.of("emergency-return");

    private static final String CASE = "MA-2026-000001";
    private static final Map<String, Object> TRAVELS = Map.of("agrees", true);
    private static final Map<String, Object> DECLINES = Map.of("agrees", false);

    private List<String> withoutPapers = List.of();
    private List<String> toExamine = List.of();
    private List<String> minorsAlone = List.of();
    private List<String> survivors = List.of();
    private ProcessInstance instance;

    @BeforeEach
    void aCaseIsOpened() {
        plan.play(
                "triageHousehold", "enterQueue", "releaseSeats", "issuePasses", "beginReception", "beginReintegration");
        plan.play("findMissingDocuments", execution -> {
            execution.setVariable("documentsMissing", !withoutPapers.isEmpty());
            list(execution, "personsWithoutDocument", withoutPapers);
        });
        plan.play("planProtection", execution -> {
            execution.setVariable("medical", !toExamine.isEmpty());
            execution.setVariable("minorAlone", !minorsAlone.isEmpty());
            execution.setVariable("violence", !survivors.isEmpty());
            list(execution, "personsToExamine", toExamine);
            list(execution, "minorsAlone", minorsAlone);
            list(execution, "survivors", survivors);
        });
        plan.play("acceptSeat", execution -> {
            execution.setVariable("missedTwice", false);
            execution.setVariable("departed", false);
        });
        plan.play("beginJourney", execution -> execution.setVariable("departed", true));
        plan.play("planFirstAid", execution -> List.of("medical", "psychological", "cash", "socialWork")
                .forEach(help -> execution.setVariable(help, false)));
        instance = plan.start(CASE, Map.of("departed", false, "missedTwice", false, "standby", false));
    }

    // identity

    @Test
    void aNewCaseHasAPriorityAndWaitsForItsIdentity() {
        assertThat(plan.calls("triageHousehold")).isOne();
        plan.assertWaitingAt(instance, "verify-identity");
        assertThat(task(instance)).hasCandidateGroup("consular");
    }

    @Test
    void aConfirmedIdentityNeedsNoReview() {
        confirmIdentity();

        plan.assertWaitingAt(instance, "assess-needs").hasNotPassed("supervisor-review");
    }

    @Test
    void aDoubtfulIdentityGoesToASupervisor() {
        doubtIdentity();

        plan.assertWaitingAt(instance, "supervisor-review");
        assertThat(task(instance)).hasCandidateGroup("crisis-supervisor");
    }

    @Test
    void theSupervisorMayAskThePostAgain() {
        doubtIdentity();
        review("ASK_AGAIN");

        plan.assertWaitingAt(instance, "verify-identity");
    }

    @Test
    void theSupervisorMayAcceptADoubtfulIdentity() {
        doubtIdentity();
        review("ACCEPT");

        plan.assertWaitingAt(instance, "assess-needs");
    }

    @Test
    void aRefusedHouseholdIsNotReturned() {
        doubtIdentity();
        review("REFUSE");

        assertThat(instance).isEnded().hasPassed("entry-refused", "return-ended");
        assertThat(plan.calls("releaseSeats")).isZero();
    }

    // papers

    @Test
    void everyoneWithoutAPaperIsIssuedOne() {
        withoutPapers = List.of("amina", "youssef");
        confirmIdentity();

        plan.assertWaitingAt(instance, "issue-laissez-passer");
        assertThat(people("issue-laissez-passer")).containsExactlyInAnyOrder("amina", "youssef");
    }

    @Test
    void needsAreAssessedOnceTheLastPaperIsIssued() {
        withoutPapers = List.of("amina", "youssef");
        confirmIdentity();
        completeAll("issue-laissez-passer", Map.of());

        plan.assertWaitingAt(instance, "assess-needs");
    }

    // protection

    @Test
    void aHouseholdThatNeedsNoProtectionIsReadyAtOnce() {
        waitForASeat();

        assertThat(plan.calls("triageHousehold")).isEqualTo(3);
        assertThat(plan.calls("enterQueue")).isOne();
        plan.assertWaitingAt(instance, "day-without-news");
    }

    @Test
    void eachIllPersonIsExaminedBeforeTheQueue() {
        toExamine = List.of("amina", "youssef");
        assessNeeds();

        assertThat(people("assess-fitness")).containsExactlyInAnyOrder("amina", "youssef");
        completeAll("assess-fitness", Map.of("fitness", "FIT"));
        plan.assertWaitingAt(instance, "day-without-news");
    }

    @Test
    void whoIsUnfitIsSeenAgainAfterTwoDays() {
        toExamine = List.of("amina");
        assessNeeds();
        unfit("assess-fitness");
        plan.assertWaitingAt(instance, "forty-eight-hours");

        plan.pass(Duration.ofHours(47));
        plan.assertWaitingAt(instance, "forty-eight-hours");
        plan.pass(Duration.ofHours(1));
        plan.assertWaitingAt(instance, "assess-fitness");
        assertThat(people("assess-fitness")).containsExactly("amina");
    }

    @Test
    void oneUnfitPersonDoesNotStopTheExaminationOfTheOthers() {
        toExamine = List.of("amina", "youssef");
        assessNeeds();
        unfit("assess-fitness");

        assertThat(plan.tasks(instance, "assess-fitness")).hasSize(1);
        plan.complete(instance, "assess-fitness", Map.of("fitness", "FIT"));
        plan.assertWaitingAt(instance, "forty-eight-hours");
        assertThat(plan.calls("enterQueue")).isZero();

        plan.pass(Duration.ofHours(48));
        plan.complete(instance, "assess-fitness", Map.of("fitness", "FIT"));
        plan.assertWaitingAt(instance, "day-without-news");
    }

    @Test
    void aChildAloneIsGivenAnEscort() {
        minorsAlone = List.of("salma");
        assessNeeds();

        plan.assertWaitingAt(instance, "appoint-escort");
        assertThat(task(instance)).hasCandidateGroup("protection");
        plan.complete(instance, "appoint-escort");
        plan.assertWaitingAt(instance, "day-without-news");
    }

    @Test
    void aSurvivorOfViolenceIsHeardInConfidence() {
        survivors = List.of("amina");
        assessNeeds();

        plan.assertWaitingAt(instance, "confidential-interview");
        assertThat(task(instance)).hasCandidateGroup("protection");
        plan.complete(instance, "confidential-interview");
        plan.assertWaitingAt(instance, "day-without-news");
    }

    @Test
    void theQueueWaitsForEveryKindOfProtection() {
        toExamine = List.of("youssef");
        minorsAlone = List.of("salma");
        survivors = List.of("amina");
        assessNeeds();
        plan.assertWaitingAt(instance, "assess-fitness", "appoint-escort", "confidential-interview");

        plan.complete(instance, "appoint-escort");
        plan.complete(instance, "confidential-interview");
        assertThat(plan.calls("enterQueue")).isZero();
        plan.complete(instance, "assess-fitness", Map.of("fitness", "FIT_WITH_CARE"));

        assertThat(plan.calls("enterQueue")).isOne();
        assertThat(plan.calls("triageHousehold")).isEqualTo(3);
    }

    // waiting for a seat

    @Test
    void aHouseholdWithoutNewsIsCalledAfterADay() {
        waitForASeat();

        plan.pass(Duration.ofHours(23));
        plan.assertWaitingAt(instance, "day-without-news");
        plan.pass(Duration.ofHours(1));

        plan.assertWaitingAt(instance, "contact-household");
        assertThat(task(instance)).hasCandidateGroup("consular");
    }

    @Test
    void aCallWithoutNewsIsRepeatedADayLater() {
        callTheHousehold(false);
        plan.assertWaitingAt(instance, "day-without-news");

        plan.pass(Duration.ofHours(24));

        assertThat(plan.tasks(instance, "contact-household")).hasSize(1);
    }

    @Test
    void changedFactsAreAssessedAgain() {
        callTheHousehold(true);
        plan.assertWaitingAt(instance, "assess-needs").hasPassed("facts-changed");

        plan.complete(instance, "assess-needs");

        plan.assertWaitingAt(instance, "day-without-news");
        assertThat(plan.calls("enterQueue")).isEqualTo(2);
    }

    @Test
    void aSeatEndsAnOpenCall() {
        waitForASeat();
        plan.pass(Duration.ofHours(24));

        giveASeat();

        plan.assertWaitingAt(instance, "confirm-departure");
        assertThat(plan.calls("acceptSeat")).isOne();
    }

    // with a seat

    @Test
    void whoAgreesHoldsPassesAndWaitsForTheDeparture() {
        seat();
        assertThat(task(instance)).hasCandidateGroup("consular");
        plan.complete(instance, "confirm-departure", TRAVELS);

        plan.assertWaitingAt(instance, "departed");
        assertThat(plan.calls("issuePasses")).isOne();
    }

    @Test
    void whoDeclinesGivesTheSeatBackAndKeepsItsPlace() {
        seat();
        plan.complete(instance, "confirm-departure", DECLINES);

        backInTheQueueWithOneRelease();
        assertThat(instance).hasPassed("seat-declined");
    }

    @Test
    void aSeatTakenBackReturnsTheHouseholdToTheQueue() {
        seat();
        plan.send(instance, "seat-released");

        backInTheQueueWithOneRelease();
    }

    @Test
    void aCancelledMovementReturnsTheHouseholdToTheQueue() {
        seat();
        plan.complete(instance, "confirm-departure", TRAVELS);
        plan.send(instance, "movement-cancelled");

        backInTheQueueWithOneRelease();
    }

    @Test
    void aMissedDepartureReturnsTheHouseholdToTheQueue() {
        seat();
        plan.complete(instance, "confirm-departure", TRAVELS);
        plan.send(instance, "no-show", Map.of("missedTwice", false));

        backInTheQueueWithOneRelease();
    }

    @Test
    void afterTwoMissedDeparturesTheHouseholdIsCalledAtOnce() {
        seat();
        plan.send(instance, "no-show", Map.of("missedTwice", false));
        giveASeat();
        plan.send(instance, "no-show", Map.of("missedTwice", true));

        plan.assertWaitingAt(instance, "contact-household");
        assertThat(plan.calls("releaseSeats")).isEqualTo(2);
    }

    @Test
    void eachLostSeatIsGivenBackOnce() {
        seat();
        plan.send(instance, "movement-cancelled");
        assertThat(plan.calls("releaseSeats")).isOne();
        giveASeat();
        assertThat(plan.calls("releaseSeats")).isOne();
        plan.complete(instance, "confirm-departure", DECLINES);
        assertThat(plan.calls("releaseSeats")).isEqualTo(2);
        giveASeat();
        plan.send(instance, "seat-released");

        assertThat(plan.calls("releaseSeats")).isEqualTo(3);
        assertThat(plan.calls("enterQueue")).isEqualTo(4);
    }

    @Test
    void whoBoardsFromStandbyIsNotAskedAgain() {
        waitForASeat();
        plan.send(instance, "board-standby", Map.of("standby", true));

        plan.assertWaitingAt(instance, "departed").hasNotPassed("confirm-departure");
        assertThat(plan.calls("issuePasses")).isOne();
    }

    // leaving the plan before departure

    @Test
    void aHouseholdThatCameHomeAloneStopsWaiting() {
        waitForASeat();
        plan.send(instance, "self-returned");

        endedBeforeDeparture("self-return-recorded", 0);
    }

    @Test
    void aHouseholdThatCameHomeAloneLeavesNoTaskBehind() {
        plan.send(instance, "self-returned");

        endedBeforeDeparture("self-return-recorded", 0);
    }

    @Test
    void aHouseholdThatCameHomeAloneGivesItsSeatBack() {
        seat();
        plan.send(instance, "self-returned");

        endedBeforeDeparture("self-return-recorded", 1);
    }

    @Test
    void aHouseholdThatStaysStopsWaiting() {
        waitForASeat();
        plan.send(instance, "stays");

        endedBeforeDeparture("stay-recorded", 0);
    }

    @Test
    void aHouseholdThatStaysLeavesNoTaskBehind() {
        withoutPapers = List.of("amina", "youssef");
        confirmIdentity();
        plan.send(instance, "stays");

        endedBeforeDeparture("stay-recorded", 0);
    }

    @Test
    void aHouseholdThatStaysGivesItsSeatBack() {
        seat();
        plan.complete(instance, "confirm-departure", TRAVELS);
        plan.send(instance, "stays");

        endedBeforeDeparture("stay-recorded", 1);
    }

    @Test
    void aSeatGivenBackBeforeIsNotGivenBackAgain() {
        seat();
        plan.send(instance, "movement-cancelled");
        plan.send(instance, "stays");

        endedBeforeDeparture("stay-recorded", 1);
    }

    // closing

    @Test
    void aRequestToCloseGoesToTheCrisisCellWhileThePlanGoesOn() {
        waitForASeat();
        plan.send(instance, "closure-requested");

        plan.assertWaitingAt(instance, "day-without-news", "close-early");
        var closure = calledProcessInstance("case-closure", instance);
        plan.assertWaitingAt(closure, "close-case").hasBusinessKey(CASE);

        plan.complete(closure, "close-case");
        plan.assertWaitingAt(instance, "day-without-news").hasPassed("closure-treated");
    }

    @Test
    void aCaseClosedBeforeDepartureStopsEverything() {
        seat();
        plan.send(instance, "closure-requested");
        plan.send(instance, "case-closed");

        assertThat(instance).isEnded().hasPassed("closed-early");
        assertThat(plan.calls("releaseSeats")).isOne();
        assertThat(plan.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void aCaseClosedOnTheWayStopsEverything() {
        depart();
        plan.send(instance, "member-missing");
        plan.send(instance, "case-closed");

        assertThat(instance).isEnded().hasPassed("closed-early");
        assertThat(plan.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void aCaseClosedInReceptionStopsEverything() {
        arrive();
        plan.send(instance, "case-closed");

        assertThat(instance).isEnded();
        assertThat(plan.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    // on the way and at home

    @Test
    void whoDepartedGivesNoSeatBack() {
        depart();

        plan.assertWaitingAt(instance, "arrived").hasPassed("family-departed", "until-departure-end");
        assertThat(plan.calls("beginJourney")).isOne();
        assertThat(plan.calls("releaseSeats")).isZero();
    }

    @Test
    void aMissingMemberIsLookedForUntilFound() {
        depart();
        plan.send(instance, "member-missing");
        plan.assertWaitingAt(instance, "arrived", "resolve-missing");
        assertThat(task("resolve-missing", instance)).hasCandidateGroup("reception");

        plan.complete(instance, "resolve-missing", Map.of("unresolved", true));
        plan.assertWaitingAt(instance, "arrived", "resolve-missing");
        plan.complete(instance, "resolve-missing", Map.of("unresolved", false));

        plan.assertWaitingAt(instance, "arrived").hasPassed("member-found");
    }

    @Test
    void anOpenSearchEndsWhenEverybodyIsCounted() {
        depart();
        plan.send(instance, "member-missing");
        plan.send(instance, "arrived");

        assertThat(plan.tasks(instance, "resolve-missing")).isEmpty();
        plan.assertWaitingAt(instance, "receive-household");
        assertThat(plan.calls("beginReception")).isOne();
    }

    @Test
    void whoAgreesToBeFollowedBeginsTheReintegration() {
        receive(true);

        assertThat(plan.calls("beginReintegration")).isOne();
        plan.assertWaitingAt(instance, "close-after-return");
    }

    @Test
    void whoDeclinesToBeFollowedHasTheCaseClosed() {
        receive(false);
        assertThat(plan.calls("beginReintegration")).isZero();
        plan.assertWaitingAt(instance, "close-after-return");

        plan.complete(calledProcessInstance("case-closure", instance), "close-case");

        assertThat(instance).isEnded().hasPassed("case-over");
    }

    private void confirmIdentity() {
        plan.complete(instance, "verify-identity", EmergencyReturnProcess.IDENTITY.of("CONFIRMED"));
    }

    private void doubtIdentity() {
        plan.complete(instance, "verify-identity", EmergencyReturnProcess.IDENTITY.of("DOUBTFUL"));
    }

    private void review(String decision) {
        plan.complete(instance, "supervisor-review", EmergencyReturnProcess.REVIEW.of(decision));
    }

    private void assessNeeds() {
        confirmIdentity();
        plan.complete(instance, "assess-needs");
    }

    private void waitForASeat() {
        assessNeeds();
        plan.assertWaitingAt(instance, "day-without-news");
    }

    private void callTheHousehold(boolean changed) {
        waitForASeat();
        plan.pass(Duration.ofHours(24));
        plan.complete(instance, "contact-household", EmergencyReturnProcess.CHANGED.of(changed));
    }

    private void giveASeat() {
        plan.send(instance, "seat-confirmed", Map.of("standby", false));
        plan.assertWaitingAt(instance, "confirm-departure");
    }

    private void seat() {
        waitForASeat();
        giveASeat();
    }

    private void depart() {
        seat();
        plan.complete(instance, "confirm-departure", TRAVELS);
        plan.send(instance, "departed");
    }

    private void arrive() {
        depart();
        plan.send(instance, "arrived");
    }

    private void receive(boolean followUp) {
        arrive();
        var reception = calledProcessInstance("reception", instance);
        assertThat(reception).hasBusinessKey(CASE);
        plan.complete(reception, "register-arrival");
        plan.complete(reception, "plan-onward-travel", Map.of("followUp", followUp));
    }

    private void unfit(String key) {
        Task first = plan.tasks(instance, key).get(0);
        plan.engine().getTaskService().complete(first.getId(), Map.of("fitness", "UNFIT"));
    }

    private void completeAll(String key, Map<String, Object> facts) {
        plan.tasks(instance, key).forEach(task -> plan.engine().getTaskService().complete(task.getId(), facts));
    }

    private void backInTheQueueWithOneRelease() {
        plan.assertWaitingAt(instance, "day-without-news");
        assertThat(plan.calls("releaseSeats")).isOne();
        assertThat(plan.calls("enterQueue")).isEqualTo(2);
    }

    private void endedBeforeDeparture(String how, int releases) {
        assertThat(instance).isEnded().hasPassed(how, "return-ended").hasNotPassed("journey");
        assertThat(plan.calls("releaseSeats")).isEqualTo(releases);
        assertThat(plan.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    private List<String> people(String key) {
        return plan.tasks(instance, key).stream()
                .map(task -> plan.engine().getTaskService().getVariable(task.getId(), "person"))
                .map(person -> person instanceof SpinJsonNode node ? node.stringValue() : String.valueOf(person))
                .toList();
    }

    private static void list(DelegateExecution execution, String name, List<String> people) {
        ProcessVariable.codes(name).set(execution, people);
    }
}
