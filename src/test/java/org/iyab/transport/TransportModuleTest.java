package org.iyab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iyab.transport.Travellers.DEPARTURE;
import static org.iyab.transport.Travellers.NOW;
import static org.iyab.transport.Travellers.adult;
import static org.iyab.transport.Travellers.child;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.withSettings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.iyab.access.Accounts;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseSignals;
import org.iyab.casefile.CaseStatus;
import org.iyab.casefile.CaseView;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisReadiness;
import org.iyab.crisis.CrisisView;
import org.iyab.directory.Directory;
import org.iyab.directory.ReceptionCentre;
import org.iyab.http.Commands;
import org.iyab.problem.DomainProblem;
import org.iyab.protection.Escorts;
import org.iyab.protection.Fitness;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.iyab.transport.BoardingClosure.Closing;
import org.iyab.transport.BoardingClosure.Unscanned;
import org.iyab.transport.DepartureConfirmation.Answer;
import org.iyab.transport.DepartureConfirmation.Given;
import org.iyab.transport.MissingPeople.Finding;
import org.iyab.transport.MovementPlanning.ChangeMovement;
import org.iyab.transport.MovementPlanning.PlanMovement;
import org.iyab.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on PostgreSQL; the modules below it are played. */
@SpringBootTest(
        classes = TransportModuleTest.Alone.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.autoconfigure.exclude=org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "spring.session.store-type=none"
        })
class TransportModuleTest {

    @Autowired
    private MovementPlanning planning;

    @Autowired
    private Movements movements;

    @Autowired
    private SeatPlanning seats;

    @Autowired
    private SeatRelease release;

    @Autowired
    private ManifestApproval approval;

    @Autowired
    private DepartureConfirmation departureConfirmation;

    @Autowired
    private Passes passes;

    @Autowired
    private Boarding boarding;

    @Autowired
    private BoardingClosure closure;

    @Autowired
    private Departure departure;

    @Autowired
    private Arrival arrival;

    @Autowired
    private MissingPeople missing;

    @Autowired
    private Counting counting;

    @Autowired
    private Manifests manifests;

    @Autowired
    private MovementList list;

    @Autowired
    private TransactionTemplate transaction;

    @MockitoBean
    private CaseFiles cases;

    @MockitoBean
    private CaseSignals signals;

    @MockitoBean
    private Households households;

    @MockitoBean
    private Crises crises;

    @MockitoBean
    private CrisisReadiness readiness;

    @MockitoBean
    private Directory directory;

    @MockitoBean
    private Escorts escorts;

    @MockitoBean
    private Accounts accounts;

    @MockitoBean
    private Fitness fitness;

    @MockitoBean
    private WorkItems work;

    @MockitoBean
    private AuditTrail audit;

    @MockitoBean
    private Commands commands;

    @MockitoBean
    private CurrentActor actors;

    @MockitoBean
    private Clock clock;

    private final PersonView mother = adult();
    private final PersonView son = child();
    private final String reference = "LBY26-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aFamilyOfTwoIsReady() {
        at(NOW);
        CrisisView active = mock(withSettings()
                .defaultAnswer(call -> call.getMethod().getReturnType() == boolean.class ? Boolean.TRUE : null));
        given(crises.view(anyString())).willReturn(active);
        ReceptionCentre casablanca = mock();
        given(directory.centre("casablanca")).willReturn(Optional.of(casablanca));
        given(actors.get()).willReturn(Actor.SYSTEM);
        UUID household = UUID.randomUUID();
        household(reference, household, mother, son);
    }

    @Test
    void aFamilyIsCarriedHome() {
        UUID movement = confirmed(10);
        seats.propose(movement, reference);
        assertThat(movements.view(movement).taken()).isEqualTo(new Capacity(2, 0, 0, 0));
        refused("already_seated", () -> seats.propose(movement, reference));
        assertThat(approval.due(movement)).isTrue();
        approval.approve(movement);
        verify(signals).post(reference, "seat-confirmed", Map.of("standby", false));
        seats.accept(reference);
        verify(cases).seated(reference, movement, "casablanca");
        assertThat(passes.of(reference)).isEmpty();

        departureConfirmation.answer(reference, agrees());
        assertThat(passes.issue(reference)).contains(movement);
        List<Passes.PassView> issued = passes.of(reference);
        assertThat(issued).extracting(Passes.PassView::person).containsExactly(mother.id(), son.id());
        assertThat(manifests.of(movement).rows()).hasSize(2).allSatisfy(row -> assertThat(row.pass())
                .isNotNull());

        refused("boarding_not_open", () -> boarding.scan(movement, issued.get(0).pass(), null));
        at(DEPARTURE.minus(Duration.ofHours(2)));
        assertThat(list.toOpen(clock.instant())).contains(movement);
        boarding.openIfDue(movement);
        refused("adult_missing", () -> boarding.scan(movement, issued.get(1).characters(), null));
        assertThat(boarding.scan(movement, issued.get(0).pass(), null).household())
                .isEqualTo(new Scan.Household(1, 2));
        refused("boarding_not_closed", () -> departure.depart(movement, clock.instant()));
        Scan scan = boarding.scan(movement, issued.get(1).characters(), null);
        assertThat(boarding.scan(movement, issued.get(1).pass(), null)).isEqualTo(scan);
        departure.depart(movement, clock.instant());
        verify(signals).post(reference, "departed", Map.of());

        at(DEPARTURE.plus(Duration.ofHours(2)));
        arrival.land(movement, clock.instant());
        arrival.scan(movement, issued.get(1).pass(), null);
        assertThat(arrival.reconciliation(movement).missing())
                .extracting(Arrival.Counted::person)
                .containsExactly(mother.id());
        arrival.scan(movement, issued.get(0).pass(), null);
        verify(signals).post(reference, "arrived", Map.of());
        assertThat(arrival.scanned(reference)).containsOnly(mother.id(), son.id());
        assertThat(arrival.reconciliation(movement))
                .isEqualTo(new Arrival.Reconciliation(2, 2, List.of(), List.of(), true));
    }

    @Test
    void aCancelledMovementFreesItsSeatsAndRevokesItsPasses() {
        UUID movement = withPasses();
        List<Passes.PassView> issued = passes.of(reference);

        planning.cancel(movement, "the airport is closed");

        verify(signals).post(reference, "movement-cancelled", Map.of());
        assertThat(movements.view(movement).taken()).isEqualTo(Capacity.NONE);
        refused("pass_revoked", () -> boarding.scan(movement, issued.get(0).pass(), null));
        refused("movement_state", () -> planning.cancel(movement, "once more"));
        release.compensate(reference);
        verify(cases).unseated(reference);
        seats.propose(confirmed(10), reference);
    }

    @Test
    void aNoShowIsUndoneByAScanMadeBeforeTheDeparture() {
        UUID movement = withPasses();
        List<Passes.PassView> issued = passes.of(reference);
        at(DEPARTURE.minus(Duration.ofHours(1)));
        boarding.open(movement);
        given(cases.missedDeparture(reference)).willReturn(2);
        closure.close(
                movement,
                new Closing(
                        Map.of(mother.id(), Unscanned.NO_SHOW, son.id(), Unscanned.LEFT_QUEUE),
                        List.of(),
                        Map.of(),
                        0,
                        false));
        verify(signals).post(reference, "no-show", Map.of("missedTwice", true));
        at(DEPARTURE);
        departure.depart(movement, DEPARTURE);
        verify(signals, never()).post(reference, "departed", Map.of());
        at(DEPARTURE.plusSeconds(900));

        refused("boarding_closed", () -> boarding.scan(movement, issued.get(0).pass(), null));
        boarding.scan(movement, issued.get(0).pass(), DEPARTURE.minusSeconds(600));

        verify(signals).post(reference, "board-standby", Map.of("standby", true));
        verify(signals).post(reference, "departed", Map.of());
    }

    @Test
    void aWaitingHouseholdTakesTheSeatsLeftAtTheGate() {
        UUID movement = confirmed(2);
        boarding.open(movement);
        List<CaseView> queue = List.of(cases.get(reference));
        given(cases.inQueue("LBY26")).willReturn(queue);

        closure.close(movement, new Closing(Map.of(), List.of(reference), Map.of(), 2, false));

        verify(signals).post(reference, "board-standby", Map.of("standby", true));
        assertThat(passes.issue(reference)).contains(movement);
    }

    @Test
    void headsThatDifferFromTheScansNeedAWord() {
        UUID movement = confirmed(2);
        boarding.open(movement);

        refusedField("note", () -> closure.close(movement, new Closing(Map.of(), List.of(), Map.of(), 1, false)));
        closure.close(movement, new Closing(Map.of(), List.of(), Map.of(), 1, true));
    }

    @Test
    void seatsGivenBackByHandAreFreeAgain() {
        UUID movement = withPasses();

        release.byHand(movement, reference);

        verify(signals).post(reference, "seat-released", Map.of());
        assertThat(movements.view(movement).taken()).isEqualTo(Capacity.NONE);
        refused("not_found", () -> release.byHand(movement, reference));
    }

    @Test
    void aChildIsNeverLeftBehindAlone() {
        UUID movement = confirmed(10);
        seats.propose(movement, reference);
        approval.approve(movement);

        refused(
                "minor_without_adult",
                () -> departureConfirmation.answer(
                        reference,
                        new Given(Answer.AGREES, List.of(mother.id()), false, null, "she goes ahead", null)));
    }

    @Test
    void missingPeopleAreReportedOnceAndExplained() {
        UUID movement = withPasses();
        at(DEPARTURE.minus(Duration.ofHours(1)));
        boarding.open(movement);
        passes.of(reference).forEach(pass -> boarding.scan(movement, pass.pass(), null));
        departure.depart(movement, clock.instant());
        arrival.land(movement, DEPARTURE.minus(Duration.ofMinutes(30)).minus(Duration.ofMinutes(30)));
        at(DEPARTURE.plus(Duration.ofHours(6)));
        assertThat(list.toReport(clock.instant(), Duration.ofHours(6))).contains(movement);
        transaction.executeWithoutResult(status -> counting.reportMissing(movement));
        transaction.executeWithoutResult(status -> counting.reportMissing(movement));
        verify(signals).post(reference, "member-missing", Map.of());
        assertThat(list.toReport(clock.instant(), Duration.ofHours(6))).doesNotContain(movement);

        boolean open = missing.explain(
                movement,
                Map.of(
                        mother.id(), new Finding(Explanation.SCAN_MISSED, "the nurse"),
                        son.id(), new Finding(Explanation.STILL_MISSING, "nobody")));
        assertThat(open).isTrue();
        assertThat(missing.explain(reference, Map.of(son.id(), new Finding(Explanation.HOSPITAL, "the doctor"))))
                .isFalse();

        verify(signals).post(reference, "arrived", Map.of());
        assertThat(movements.view(movement).stage()).isEqualTo(Stage.RECONCILED);
    }

    @Test
    void placesThatAreLostAreTakenFromTheEndOfTheQueue() {
        String second = reference + "b";
        household(second, UUID.randomUUID(), adult());
        UUID movement = confirmed(3);
        seats.propose(movement, reference);
        seats.propose(movement, second);
        refused("capacity_exceeded", () -> {
            String third = reference + "c";
            household(third, UUID.randomUUID(), adult());
            seats.propose(movement, third);
        });
        CaseView later = view(second, UUID.randomUUID(), "P4");
        given(cases.get(second)).willReturn(later);

        planning.change(movement, new ChangeMovement(null, null, null, null, null, 2, null, null, null));

        assertThat(manifests.of(movement).rows())
                .extracting(Manifests.Row::caseReference)
                .containsOnly(reference);
    }

    @Test
    void aLegToAPlaceOfAssemblyBringsItsHouseholdsBackToTheQueue() {
        UUID movement = planning.plan(plan("BUS-" + number(), null, 10));
        planning.confirm(movement);
        seats.propose(movement, reference);
        approval.approve(movement);
        departureConfirmation.answer(reference, agrees());
        passes.issue(reference);
        at(DEPARTURE.minus(Duration.ofHours(1)));
        boarding.open(movement);
        passes.of(reference).forEach(pass -> boarding.scan(movement, pass.pass(), null));
        departure.depart(movement, clock.instant());
        arrival.land(movement, clock.instant());

        verify(signals, never()).post(reference, "departed", Map.of());
        verify(signals).post(reference, "seat-released", Map.of());
        assertThat(movements.view(movement).taken()).isEqualTo(Capacity.NONE);
    }

    private UUID withPasses() {
        UUID movement = confirmed(10);
        seats.propose(movement, reference);
        approval.approve(movement);
        departureConfirmation.answer(reference, agrees());
        passes.issue(reference);
        return movement;
    }

    private UUID confirmed(int places) {
        UUID movement = planning.plan(plan("M-" + number(), "casablanca", places));
        planning.confirm(movement);
        return movement;
    }

    private static String number() {
        return String.valueOf(Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000_000L));
    }

    private static PlanMovement plan(String code, @Nullable String centre, int places) {
        return new PlanMovement(
                code,
                "LBY26",
                Mode.AIR,
                "Tripoli",
                DEPARTURE,
                "Casablanca",
                centre,
                DEPARTURE.plusSeconds(7_200),
                places,
                0,
                0,
                null);
    }

    private static Given agrees() {
        return new Given(Answer.AGREES, List.of(), false, "+218911234567", null, null);
    }

    private void household(String caseReference, UUID household, PersonView... members) {
        given(households.members(household)).willReturn(List.of(members));
        for (PersonView member : members) {
            given(households.person(member.id())).willReturn(member);
        }
        CaseView file = view(caseReference, household, "P3");
        given(cases.get(caseReference)).willReturn(file);
        given(fitness.validOn(any(), any(LocalDate.class))).willReturn(true);
    }

    private static CaseView view(String caseReference, UUID household, String priority) {
        CaseView file = mock();
        given(file.reference()).willReturn(caseReference);
        given(file.crisis()).willReturn("LBY26");
        given(file.status()).willReturn(CaseStatus.READY);
        given(file.household()).willReturn(household);
        given(file.priority()).willReturn(priority);
        given(file.queueSince()).willReturn(NOW);
        return file;
    }

    private void at(Instant moment) {
        given(clock.instant()).willReturn(moment);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private static void refusedField(String field, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(
                        problem.errors().get(0).field())
                .isEqualTo(field));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan("org.iyab.transport")
    @EnableJpaRepositories("org.iyab.transport")
    @ComponentScan(
            basePackages = "org.iyab.transport",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.iyab\\.transport\\.(web|engine)\\..*"))
    static class Alone {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres server() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres server) {
            return server.getPostgresDatabase();
        }

        @Bean
        ObjectMapper json() {
            return new ObjectMapper().findAndRegisterModules();
        }
    }
}
