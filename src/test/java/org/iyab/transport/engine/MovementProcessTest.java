package org.iyab.transport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.iyab.process.PlanEngine;
import org.iyab.transport.Boarding;
import org.iyab.transport.Capacity;
import org.iyab.transport.Mode;
import org.iyab.transport.MovementPlanning;
import org.iyab.transport.MovementView;
import org.iyab.transport.Movements;
import org.iyab.transport.Stage;
import org.iyab.transport.engine.MovementProcess.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The model with its own delegates; what the delegates call is played. */
class MovementProcessTest {

    @RegisterExtension
    static final PlanEngine plan = PlanEngine.of(MovementProcess.KEY);

    private static final Instant DEPARTURE = Instant.parse("2026-03-02T10:00:00Z");

    private final MovementPlanning planning = mock();
    private final Movements movements = mock();
    private final Boarding boarding = mock();
    private final UUID movement = UUID.randomUUID();
    private ProcessInstance instance;

    @BeforeEach
    void aMovementIsPlanned() {
        given(movements.view(any())).willReturn(view());
        Mocks.register("announceMovement", new AnnounceMovement(planning, movements));
        Mocks.register("withdrawMovement", new WithdrawMovement(planning));
        Mocks.register("openBoarding", new OpenBoarding(boarding));
        Mocks.register("leaveGround", new LeaveGround());
        instance = plan.start(movement.toString(), MovementProcess.AWAY.of(false));
    }

    @Test
    void aChangeAsksTheCarrierAgain() {
        plan.complete(instance, "confirm-movement", MovementProcess.DECISION.of(Decision.CHANGE));

        plan.assertWaitingAt(instance, "confirm-movement");
        verify(planning, never()).told(movement, true);
    }

    @Test
    void aMovementTheCarrierGivesUpIsOver() {
        plan.send(instance, MovementProcess.SEATS_PROPOSED);
        plan.complete(instance, "confirm-movement", MovementProcess.DECISION.of(Decision.CANCEL));

        assertThat(instance).isEnded();
    }

    @Test
    void boardingOpensAtItsHourIfSomebodyIsToBoard() {
        confirm();
        given(boarding.openAtItsHour(movement)).willReturn(true);

        boardingIsDue();

        plan.assertWaitingAt(instance, "close-boarding");
    }

    @Test
    void boardingOpensLaterIfNobodyIsConfirmedAtTheHour() {
        confirm();
        boardingIsDue();
        plan.assertWaitingAt(instance, "boarding-opened-late");

        plan.send(instance, MovementProcess.BOARDING_OPENED);

        plan.assertWaitingAt(instance, "close-boarding");
    }

    @Test
    void logisticsMayOpenBoardingBeforeItsHour() {
        confirm();
        plan.send(instance, MovementProcess.BOARDING_OPENED);

        plan.assertWaitingAt(instance, "close-boarding");
        assertThat(plan.engine().getManagementService().createJobQuery().count())
                .isZero();
    }

    @Test
    void aManifestWaitsForApprovalUntilTheMovementLeaves() {
        confirm();
        plan.send(instance, MovementProcess.SEATS_PROPOSED);
        plan.assertWaitingAt(instance, "approve-manifest", "boarding-begins");

        depart();

        plan.assertWaitingAt(instance, "landed");
    }

    @Test
    void eachProposalOfSeatsIsDecidedForItself() {
        plan.send(instance, MovementProcess.SEATS_PROPOSED);
        plan.complete(instance, "approve-manifest");
        plan.assertWaitingAt(instance, "confirm-movement");

        plan.send(instance, MovementProcess.SEATS_PROPOSED);

        plan.assertWaitingAt(instance, "confirm-movement", "approve-manifest");
    }

    @Test
    void aCancelledMovementIsWithdrawnOnce() {
        confirm();
        plan.send(instance, MovementProcess.BOARDING_OPENED);
        plan.send(instance, MovementProcess.CANCELLED);

        verify(planning).told(movement, false);
        assertThat(instance).isEnded();
    }

    @Test
    void aMovementNobodyWasToldOfNeedsNoWithdrawal() {
        plan.send(instance, MovementProcess.CANCELLED);

        verify(planning, never()).told(movement, false);
        assertThat(instance).isEnded();
    }

    @Test
    void whoIsStillMissingKeepsTheDifferencesOpen() {
        arrive(true);
        plan.complete(instance, "resolve-discrepancies", MovementProcess.UNRESOLVED.of(true));
        plan.assertWaitingAt(instance, "resolve-discrepancies");

        plan.complete(instance, "resolve-discrepancies", MovementProcess.UNRESOLVED.of(false));

        assertThat(instance).isEnded();
    }

    @Test
    void theLastScanSettlesTheDifferences() {
        arrive(true);
        plan.send(instance, MovementProcess.EVERYBODY_COUNTED);

        assertThat(instance).isEnded();
    }

    @Test
    void aLegToAPlaceOfAssemblyHasNothingToReconcile() {
        arrive(false);

        assertThat(instance).isEnded();
    }

    private void confirm() {
        plan.complete(instance, "confirm-movement", MovementProcess.DECISION.of(Decision.CONFIRM));
        verify(planning).told(movement, true);
    }

    /** Boarding opens three hours before departure. */
    private void boardingIsDue() {
        plan.pass(Duration.between(PlanEngine.NOW, DEPARTURE.minus(Duration.ofHours(3))));
    }

    private void depart() {
        plan.send(instance, MovementProcess.BOARDING_OPENED);
        plan.complete(instance, "close-boarding");
        plan.send(instance, MovementProcess.DEPARTED);
    }

    private void arrive(boolean atCentre) {
        confirm();
        depart();
        plan.send(instance, MovementProcess.LANDED, MovementProcess.AT_CENTRE.of(atCentre));
    }

    private MovementView view() {
        Capacity capacity = new Capacity(10, 0, 0, 10);
        return new MovementView(
                movement,
                "LBY26-M04",
                "LBY26",
                Mode.AIR,
                Stage.CONFIRMED,
                new MovementView.Departure("Tripoli", DEPARTURE),
                new MovementView.Arrival("Casablanca", "casablanca", DEPARTURE.plusSeconds(7_200)),
                capacity,
                capacity,
                DEPARTURE.minusSeconds(10_800),
                null,
                null,
                null,
                List.of(),
                null,
                0);
    }
}
