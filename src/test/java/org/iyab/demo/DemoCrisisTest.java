package org.iyab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iyab.access.Accounts;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.audit.AuditSealer;
import org.iyab.casefile.CaseStatus;
import org.iyab.crisis.Crises;
import org.iyab.crisis.Level;
import org.iyab.crisis.Risk;
import org.iyab.transport.MovementView;
import org.iyab.transport.Movements;
import org.iyab.transport.Stage;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What somebody finds who starts the demonstration for the first time. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"iyab.demo.load=true", "iyab.database.durable=false"})
@ActiveProfiles("demo")
class DemoCrisisTest {

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory("iyab-demo");
        properties.add("iyab.database.folder", folder::toString);
    }

    @Autowired
    private Crises crises;

    @Autowired
    private Movements movements;

    @Autowired
    private WorkList work;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private AuditSealer audit;

    @Autowired
    private DemoStart start;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theCrisisIsAnEmergencyAndTripoliNoLongerExtreme() {
        assertThat(crises.view("LBY26").level()).isEqualTo(Level.EMERGENCY);
        assertThat(crises.riskOf("LBY26", "Tripoli", "LY")).isEqualTo(Risk.HIGH);
        assertThat(crises.riskOf("LBY26", "Tajoura", "LY")).isEqualTo(Risk.EXTREME);
    }

    @Test
    void everyStateIsShown() {
        Set<String> states = Set.copyOf(jdbc.sql("select distinct status from case_file")
                .query(String.class)
                .list());

        assertThat(states)
                .containsExactlyInAnyOrder(java.util.Arrays.stream(CaseStatus.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(jdbc.sql("select count(*) from case_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(39);
    }

    @Test
    void fiveMovementsAtFiveStages() {
        Map<String, Stage> stages =
                actors.as(actor("logistics"), () -> movements.page("LBY26", null, null, 10).items().stream()
                        .collect(Collectors.toMap(MovementView::code, MovementView::stage)));

        assertThat(stages)
                .containsOnly(
                        Map.entry("LBY26-M01", Stage.RECONCILED),
                        Map.entry("LBY26-M02", Stage.ARRIVED),
                        Map.entry("LBY26-M03", Stage.DEPARTED),
                        Map.entry("LBY26-M04", Stage.CONFIRMED),
                        Map.entry("LBY26-M05", Stage.PLANNED));
    }

    @Test
    void theFlightOfTomorrowIsFilledAndThreeHouseholdsHaveStillToConfirm() {
        MovementView flight = actors.as(
                actor("logistics"),
                () -> movements.page("LBY26", Stage.CONFIRMED, null, 10).items().get(0));

        assertThat(flight.taken().seats()).isEqualTo(21);
        assertThat(flight.taken().wheelchair()).isEqualTo(1);
        assertThat(flight.departure().at())
                .isBetween(
                        clock.instant().plus(Duration.ofHours(19)),
                        clock.instant().plus(Duration.ofHours(21)));
        assertThat(open("consul.tripoli")).containsEntry("confirm-departure", 3L);
    }

    @Test
    void everyAccountFindsItsWork() {
        assertThat(open("supervisor")).containsKey("supervisor-review");
        assertThat(open("logistics")).containsKey("confirm-movement");
        assertThat(open("consul.tripoli"))
                .containsKeys("verify-identity", "assess-needs", "issue-laissez-passer", "confirm-departure");
        assertThat(open("consul.tunis")).containsKey("verify-identity");
        assertThat(open("consul.cairo")).containsKey("verify-identity");
        assertThat(open("border")).containsKeys("resolve-discrepancies", "register-arrival");
        assertThat(open("health")).containsKeys("assess-fitness", "medical-check");
        assertThat(open("protection")).containsKeys("appoint-escort", "confidential-interview");
        assertThat(open("ministry")).containsEntry("emergency-cash", 2L);
        assertThat(open("region.casablanca")).containsKey("temporary-housing");
        assertThat(open("operator")).containsKey("close-case");
    }

    @Test
    void theProductRunsWithTheSystemsClockAgain() {
        assertThat(clock.instant())
                .isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(5));
    }

    @Test
    void theTrailVerifies() {
        AuditSealer.Verification trail = audit.verify();

        assertThat(trail.valid()).isTrue();
        assertThat(trail.events()).isGreaterThan(500);
    }

    @Test
    void aSecondStartMakesNothing() {
        int before = events();

        start.start();

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anInterruptedStartSaysHowToBeginAnew() {
        jdbc.sql("update demo_load set finished_at = null").update();
        try {
            assertThatThrownBy(start::start).hasMessageContaining("empty its data folder");
        } finally {
            jdbc.sql("update demo_load set finished_at = started_at").update();
        }
    }

    private int events() {
        return jdbc.sql("select count(*) from audit_event where action = 'case.opened'")
                .query(Integer.class)
                .single();
    }

    private Map<String, Long> open(String user) {
        return work.page(actor(user), WorkList.View.AVAILABLE, WorkList.Filter.ALL, null, 100).items().stream()
                .collect(Collectors.groupingBy(WorkItem::task, Collectors.counting()));
    }

    private Actor actor(String user) {
        return accounts.find(user).orElseThrow().actor();
    }
}
