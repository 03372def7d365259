package org.iyab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iyab.transport.Travellers.DAY;
import static org.iyab.transport.Travellers.adult;
import static org.iyab.transport.Travellers.born;
import static org.iyab.transport.Travellers.child;
import static org.iyab.transport.Travellers.flight;
import static org.iyab.transport.Travellers.infant;
import static org.iyab.transport.Travellers.seats;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.iyab.problem.DomainProblem;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.junit.jupiter.api.Test;

class SeatNeedsTest {

    @Test
    void anInfantSitsOnTheLapOfAnAdult() {
        assertThat(taken(adult(), infant())).isEqualTo(new Capacity(1, 0, 0, 1));
    }

    @Test
    void theSecondInfantOfOneAdultTakesASeat() {
        assertThat(taken(adult(), infant(), infant())).isEqualTo(new Capacity(2, 0, 0, 1));
    }

    @Test
    void twoAdultsHoldTwoInfants() {
        assertThat(taken(adult(), adult(), infant(), infant())).isEqualTo(new Capacity(2, 0, 0, 2));
    }

    @Test
    void anInfantAmongChildrenAloneTakesASeat() {
        assertThat(taken(child(), infant())).isEqualTo(new Capacity(2, 0, 0, 0));
    }

    @Test
    void whoTurnsTwoOnTheDayOfDepartureTakesASeat() {
        assertThat(taken(adult(), born(DAY.minusYears(2)))).isEqualTo(new Capacity(2, 0, 0, 0));
        assertThat(taken(adult(), born(DAY.minusYears(2).plusDays(1)))).isEqualTo(new Capacity(1, 0, 0, 1));
    }

    @Test
    void wheelchairAndStretcherTakeTheirPlacesBesideASeat() {
        assertThat(taken(adult(Need.WHEELCHAIR), adult(Need.STRETCHER), adult(Need.PET)))
                .isEqualTo(new Capacity(3, 1, 1, 0));
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatIsLeft() {
        Movement movement = flight(3, 0, 0, 1);
        List<SeatAllocation> seated = seats(movement, adult(), infant());

        SeatRules.requireRoom(movement, seated, new Capacity(2, 0, 0, 0));
        assertThatThrownBy(() -> SeatRules.requireRoom(movement, seated, new Capacity(1, 0, 0, 1)))
                .asInstanceOf(InstanceOfAssertFactories.type(DomainProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("capacity_exceeded");
                    assertThat(problem.properties())
                            .containsEntry("left", Map.of("seats", 2, "wheelchair", 0, "stretcher", 0, "laps", 0))
                            .containsEntry("needed", Map.of("seats", 1, "wheelchair", 0, "stretcher", 0, "laps", 1));
                });
    }

    @Test
    void releasedSeatsAreFree() {
        Movement movement = flight(2, 0, 0, 0);
        List<SeatAllocation> seated = seats(movement, adult(), adult());
        seated.forEach(seat -> seat.release("BY_HAND"));

        SeatRules.requireRoom(movement, seated, new Capacity(2, 0, 0, 0));
    }

    private static Capacity taken(PersonView... members) {
        return Capacity.of(SeatNeeds.of(List.of(members), DAY));
    }
}
