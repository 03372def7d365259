package org.iyab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iyab.transport.Travellers.DAY;
import static org.iyab.transport.Travellers.adult;
import static org.iyab.transport.Travellers.child;
import static org.iyab.transport.Travellers.flight;
import static org.iyab.transport.Travellers.infant;
import static org.iyab.transport.Travellers.seats;
import static org.iyab.transport.Travellers.withoutPaper;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iyab.casefile.CaseView;
import org.iyab.problem.DomainProblem;
import org.iyab.protection.Escort;
import org.iyab.protection.Escorts;
import org.iyab.protection.Fitness;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeatRulesTest {

    private final Escorts escorts = mock();
    private final Fitness fitness = mock();
    private final Reachability reachability = mock();
    private final CaseView file = mock();
    private final SeatRules rules = new SeatRules(escorts, fitness, reachability);
    private final Movement movement = flight(10, 1, 1, 10);

    @BeforeEach
    void everyPlaceReachesTheAirport() {
        given(reachability.reaches(any(), any())).willReturn(true);
    }

    @Test
    void aFamilyWithPapersBreaksNothing() {
        assertThat(broken(List.of(adult(), child(), infant()), List.of())).isEmpty();
    }

    @Test
    void childrenAloneNeedAnEscort() {
        PersonView child = child();

        assertThat(broken(List.of(child), List.of())).contains("minor_without_adult");
    }

    @Test
    void anEscortFromAnotherHouseholdMustBeOnTheMovement() {
        PersonView child = child();
        PersonView aunt = adult();
        given(escorts.escortOf(child.id())).willReturn(Optional.of(escort(child, aunt.id(), null)));

        assertThat(broken(List.of(child), List.of())).contains("minor_without_adult");
        assertThat(broken(List.of(child), seats(movement, aunt))).isEmpty();
    }

    @Test
    void staffWhoEscortMustHaveASeatOnThisMovementToo() {
        PersonView child = child();
        given(escorts.escortOf(child.id())).willReturn(Optional.of(escort(child, null, "nurse")));

        assertThat(rules.escortsOf(List.of(child), movement)).containsExactly(new EscortSeat("nurse", movement.id()));
        assertThat(rules.escortsOf(List.of(child, adult()), movement)).isEmpty();
        assertThat(broken(List.of(child), List.of())).contains("minor_without_adult");
        EscortSeat seat = new EscortSeat("nurse", movement.id());
        assertThat(rules.broken(movement, file, List.of(child), Set.of(seat.traveller())))
                .isEmpty();
        EscortSeat elsewhere = new EscortSeat("nurse", UUID.randomUUID());
        assertThat(rules.broken(movement, file, List.of(child), Set.of(elsewhere.traveller())))
                .isPresent();
    }

    @Test
    void everybodyNeedsAPaperValidOnTheDay() {
        assertThat(broken(List.of(adult(), withoutPaper()), List.of())).contains("document_invalid");
    }

    @Test
    void whoWasExaminedMustBeFitOnTheDay() {
        PersonView pregnant = adult(Need.PREGNANCY_LATE);

        assertThat(broken(List.of(pregnant), List.of())).contains("not_fit");
        given(fitness.validOn(pregnant.id(), DAY)).willReturn(true);
        assertThat(broken(List.of(pregnant), List.of())).isEmpty();
    }

    @Test
    void aDepartureOutOfReachIsRefused() {
        given(reachability.reaches(any(), any())).willReturn(false);

        assertThat(broken(List.of(adult()), List.of())).contains("unreachable_departure");
    }

    @Test
    void childrenComeBeforePapers() {
        assertThat(broken(List.of(child(Need.STRETCHER)), List.of())).contains("minor_without_adult");
    }

    private static Escort escort(PersonView child, @Nullable UUID adult, @Nullable String account) {
        return new Escort(child.id(), "LBY26-000001-7", Escort.Kind.RELATIVE, adult, account, "the grandmother");
    }

    private Optional<String> broken(List<PersonView> members, List<SeatAllocation> seated) {
        return rules.broken(movement, file, members, SeatRules.live(seated)).map(DomainProblem::code);
    }
}
