package org.iyab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iyab.transport.Travellers.DEPARTURE;
import static org.iyab.transport.Travellers.NOW;
import static org.iyab.transport.Travellers.boarding;
import static org.iyab.transport.Travellers.flight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final Instant OPENED = DEPARTURE.minusSeconds(10_800);

    @Test
    void boardingOpensThreeHoursBeforeDeparture() {
        assertThat(flight(1, 0, 0, 0).boardingOpensAt()).isEqualTo(OPENED);
    }

    @Test
    void aMovementThatArrivesBeforeItLeavesIsRefused() {
        var way = new Movement.Way("Tripoli", DEPARTURE, "Casablanca", null, DEPARTURE);

        field(() -> new Movement(UUID.randomUUID(), "M1", "LBY26", Mode.SEA, way, new Capacity(1, 0, 0, 0), NOW))
                .isEqualTo(new FieldProblem("arrival.at", "too_small"));
    }

    @Test
    void aDepartureMoreThanFiveMinutesAgoIsRefused() {
        var way = new Movement.Way("Tripoli", NOW.minusSeconds(301), "Casablanca", null, DEPARTURE);

        field(() -> new Movement(UUID.randomUUID(), "M1", "LBY26", Mode.SEA, way, new Capacity(1, 0, 0, 0), NOW))
                .isEqualTo(new FieldProblem("departure.at", "in_the_past"));
    }

    @Test
    void theCarriersNewHourMovesTheArrivalToo() {
        Movement movement = flight(10, 0, 0, 0);
        movement.adjust(DEPARTURE.plusSeconds(3_600), new Capacity(5, 0, 0, 5), List.of("EXIT"), false, NOW);

        assertThat(movement.way().arrival()).isEqualTo(DEPARTURE.plusSeconds(14_400));
        assertThat(movement.permits()).containsExactly("EXIT");
    }

    @Test
    void whatAStageDoesNotAllowIsRefusedWithWhatItAllows() {
        Movement movement = flight(10, 0, 0, 0);

        problem(() -> movement.depart(NOW)).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("movement_state");
            assertThat(problem.properties())
                    .containsEntry("stage", "PLANNED")
                    .containsEntry("allowed", List.of("change", "seats", "cancellation"));
        });
    }

    @Test
    void aMovementIsCancelledOnce() {
        Movement movement = boarding();
        movement.cancel("the airport is closed", NOW);

        problem(() -> movement.cancel("again", NOW)).satisfies(problem -> assertThat(problem.properties())
                .containsEntry("stage", "CANCELLED")
                .containsEntry("allowed", List.of()));
    }

    @Test
    void nobodyCancelsAMovementThatHasLeft() {
        Movement movement = boarding();
        movement.depart(DEPARTURE);

        problem(() -> movement.cancel("too late", DEPARTURE))
                .extracting(DomainProblem::code)
                .isEqualTo("movement_state");
    }

    @Test
    void aScanBeforeTheDoorsOpenIsRefused() {
        problem(() -> flight(10, 0, 0, 0).boardingScan(null, NOW))
                .extracting(DomainProblem::code)
                .isEqualTo("boarding_not_open");
    }

    @Test
    void aScanIsComparedWithTheOpeningByWholeSeconds() {
        Movement movement = boarding();

        assertThat(movement.boardingScan(OPENED, OPENED.plusMillis(900))).isEqualTo(OPENED);
        field(() -> movement.boardingScan(OPENED.minusSeconds(1), OPENED.plusSeconds(60)))
                .extracting(FieldProblem::code)
                .isEqualTo("in_the_past");
    }

    @Test
    void aScanMayLieFiveMinutesAhead() {
        Movement movement = boarding();

        assertThat(movement.boardingScan(OPENED.plusSeconds(360), OPENED.plusSeconds(60)))
                .isEqualTo(OPENED.plusSeconds(360));
        field(() -> movement.boardingScan(OPENED.plusSeconds(361), OPENED.plusSeconds(60)))
                .isEqualTo(new FieldProblem("at", "in_the_future"));
    }

    @Test
    void aScanMadeBeforeTheDepartureCountsUntilReconciliation() {
        Movement movement = boarding();
        movement.closeBoarding(DEPARTURE.minusSeconds(60), 1);
        movement.depart(DEPARTURE);
        Instant later = DEPARTURE.plusSeconds(1_200);

        assertThat(movement.boardingScan(DEPARTURE.minusSeconds(30), later)).isEqualTo(DEPARTURE.minusSeconds(30));
        problem(() -> movement.boardingScan(null, later))
                .extracting(DomainProblem::code)
                .isEqualTo("boarding_closed");
        movement.arrive(later);
        assertThat(movement.boardingScan(DEPARTURE, later)).isEqualTo(DEPARTURE);
        movement.reconcile(later);
        problem(() -> movement.boardingScan(DEPARTURE, later))
                .extracting(DomainProblem::code)
                .isEqualTo("boarding_closed");
    }

    @Test
    void closedDoorsOpenAgainUntilDeparture() {
        Movement movement = boarding();
        movement.closeBoarding(DEPARTURE.minusSeconds(600), 1);
        problem(() -> movement.boardingScan(null, DEPARTURE.minusSeconds(300)))
                .extracting(DomainProblem::code)
                .isEqualTo("boarding_closed");

        movement.openBoarding(DEPARTURE.minusSeconds(240));

        assertThat(movement.boardingScan(null, DEPARTURE.minusSeconds(120))).isEqualTo(DEPARTURE.minusSeconds(120));
    }

    @Test
    void anHourLeftOutIsNeverBeforeAStepGivenAhead() {
        Instant step = NOW.plusSeconds(200);

        assertThat(Moments.following(null, NOW, step)).isEqualTo(step);
        assertThat(Moments.following(step.plusMillis(1), NOW, step)).isEqualTo(step.plusMillis(1));
        field(() -> Moments.following(NOW, NOW, step))
                .extracting(FieldProblem::field)
                .isEqualTo("at");
    }

    private static AbstractObjectAssert<?, DomainProblem> problem(ThrowingCallable act) {
        return assertThatThrownBy(act).asInstanceOf(InstanceOfAssertFactories.type(DomainProblem.class));
    }

    private static AbstractObjectAssert<?, FieldProblem> field(ThrowingCallable act) {
        return problem(act)
                .extracting(problem -> problem.errors().get(0))
                .extracting(
                        error -> error.field().equals("at") ? new FieldProblem(error.field(), error.code()) : error);
    }
}
