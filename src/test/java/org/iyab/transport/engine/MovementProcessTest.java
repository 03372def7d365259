package org.iyab.transport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.iyab.transport.Boarding;
import org.iyab.transport.Capacity;
import org.iyab.transport.Mode;
import org.iyab.transport.MovementPlanning;
import org.iyab.transport.MovementView;
import org.iyab.transport.Movements;
import org.iyab.transport.Stage;
import org.iyab.transport.engine.MovementProcess.Decision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model with its own delegates; what the delegates call is played. */
class MovementProcessTest {

    private static EmbeddedPostgres server;
    private static ProcessEngine engine;

    private final MovementPlanning planning = mock();
    private final Movements movements = mock();
    private final Boarding boarding = mock();
    private final UUID movement = UUID.randomUUID();
    private ProcessInstance instance;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(server.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        configuration.setTaskMetricsEnabled(false);
        configuration.setExpressionManager(new MockExpressionManager());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("plan/processes/movement.bpmn")
                .deploy();
    }

    @AfterAll
    static void stop() throws IOException {
        engine.close();
        server.close();
    }

    @BeforeEach
    void aMovementIsPlanned() {
        given(movements.view(any())).willReturn(view());
        Mocks.register("announceMovement", new AnnounceMovement(planning, movements));
        Mocks.register("withdrawMovement", new WithdrawMovement(planning));
        Mocks.register("openBoarding", new OpenBoarding(boarding));
        Mocks.register("leaveGround", new LeaveGround());
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        MovementProcess.KEY, movement.toString(), Map.of(MovementProcess.AWAY.name(), false));
    }

    @AfterEach
    void forget() {
        Mocks.reset();
        if (!over()) {
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test");
        }
    }

    @Test
    void aChangeAsksTheCarrierAgain() {
        complete("confirm-movement", MovementProcess.DECISION.of(Decision.CHANGE));

        assertThat(tasks()).containsExactly("confirm-movement");
        verify(planning, never()).told(movement, true);
    }

    @Test
    void aMovementTheCarrierGivesUpIsOver() {
        send(MovementProcess.SEATS_PROPOSED);
        complete("confirm-movement", MovementProcess.DECISION.of(Decision.CANCEL));

        assertThat(over()).isTrue();
    }

    @Test
    void boardingOpensAtItsHourIfSomebodyIsToBoard() {
        confirm();
        given(boarding.openAtItsHour(movement)).willReturn(true);

        fireTimer();

        assertThat(tasks()).containsExactly("close-boarding");
    }

    @Test
    void boardingOpensLaterIfNobodyIsConfirmedAtTheHour() {
        confirm();
        fireTimer();
        assertThat(tasks()).isEmpty();

        send(MovementProcess.BOARDING_OPENED);

        assertThat(tasks()).containsExactly("close-boarding");
    }

    @Test
    void logisticsMayOpenBoardingBeforeItsHour() {
        confirm();
        send(MovementProcess.BOARDING_OPENED);

        assertThat(tasks()).containsExactly("close-boarding");
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }

    @Test
    void aManifestWaitsForApprovalUntilTheMovementLeaves() {
        confirm();
        send(MovementProcess.SEATS_PROPOSED);
        assertThat(tasks()).containsExactly("approve-manifest");

        depart();

        assertThat(tasks()).isEmpty();
        assertThat(over()).isFalse();
    }

    @Test
    void aCancelledMovementIsWithdrawnOnce() {
        confirm();
        send(MovementProcess.BOARDING_OPENED);
        send(MovementProcess.CANCELLED);

        verify(planning).told(movement, false);
        assertThat(over()).isTrue();
    }

    @Test
    void aMovementNobodyWasToldOfNeedsNoWithdrawal() {
        send(MovementProcess.CANCELLED);

        verify(planning, never()).told(movement, false);
        assertThat(over()).isTrue();
    }

    @Test
    void whoIsStillMissingKeepsTheDifferencesOpen() {
        arrive(true);
        complete("resolve-discrepancies", MovementProcess.UNRESOLVED.of(true));
        assertThat(tasks()).containsExactly("resolve-discrepancies");

        complete("resolve-discrepancies", MovementProcess.UNRESOLVED.of(false));

        assertThat(over()).isTrue();
    }

    @Test
    void theLastScanSettlesTheDifferences() {
        arrive(true);
        send(MovementProcess.EVERYBODY_COUNTED);

        assertThat(over()).isTrue();
    }

    @Test
    void aLegToAPlaceOfAssemblyHasNothingToReconcile() {
        arrive(false);

        assertThat(over()).isTrue();
    }

    private void confirm() {
        complete("confirm-movement", MovementProcess.DECISION.of(Decision.CONFIRM));
        verify(planning).told(movement, true);
    }

    private void depart() {
        send(MovementProcess.BOARDING_OPENED);
        complete("close-boarding", Map.of());
        send(MovementProcess.DEPARTED);
    }

    private void arrive(boolean atCentre) {
        confirm();
        depart();
        engine.getRuntimeService()
                .createMessageCorrelation(MovementProcess.LANDED)
                .processInstanceId(instance.getId())
                .setVariables(MovementProcess.AT_CENTRE.of(atCentre))
                .correlate();
    }

    private void send(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .correlate();
    }

    private void complete(String key, Map<String, Object> facts) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
        engine.getTaskService().complete(task.getId(), facts);
    }

    private void fireTimer() {
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(job);
    }

    private List<String> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private boolean over() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    private MovementView view() {
        Instant departure = Instant.parse("2026-03-02T10:00:00Z");
        Capacity capacity = new Capacity(10, 0, 0, 10);
        return new MovementView(
                movement,
                "LBY26-M04",
                "LBY26",
                Mode.AIR,
                Stage.CONFIRMED,
                new MovementView.Departure("Tripoli", departure),
                new MovementView.Arrival("Casablanca", "casablanca", departure.plusSeconds(7_200)),
                capacity,
                capacity,
                departure.minusSeconds(10_800),
                null,
                null,
                null,
                List.of(),
                null,
                0);
    }
}
