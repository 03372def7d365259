package org.iyab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.iyab.transport.Travellers.DEPARTURE;
import static org.iyab.transport.Travellers.adult;
import static org.iyab.transport.Travellers.boarding;
import static org.iyab.transport.Travellers.seats;

import org.junit.jupiter.api.Test;

class SeatAllocationTest {

    private final SeatAllocation seat = seats(boarding(), adult()).get(0);

    @Test
    void aSecondScanChangesNothing() {
        confirmed();
        seat.board(DEPARTURE.minusSeconds(600));
        seat.board(DEPARTURE.minusSeconds(300));

        assertThat(seat.state()).isEqualTo(SeatState.BOARDED);
    }

    @Test
    void aLateScanUndoesANoShow() {
        confirmed();
        seat.missed("NO_SHOW");
        assertThat(seat.live()).isFalse();

        seat.board(DEPARTURE.minusSeconds(60));

        assertThat(seat.state()).isEqualTo(SeatState.BOARDED);
    }

    @Test
    void aSeatGivenBackCannotBeBoarded() {
        seat.release("GIVEN_BACK");

        assertThatIllegalStateException().isThrownBy(() -> seat.board(DEPARTURE));
    }

    @Test
    void whoeverIsSeenAtTheCentreWithoutAScanIsPresumedToHaveBoarded() {
        confirmed();
        seat.arrive(DEPARTURE.plusSeconds(9_000), DEPARTURE);

        assertThat(seat.presumed()).isTrue();
        assertThat(seat.missing()).isFalse();
    }

    @Test
    void aPersonIsMissingUntilSomebodyHasSeenThem() {
        confirmed();
        seat.board(DEPARTURE);
        assertThat(seat.missing()).isTrue();

        seat.explain(Explanation.STILL_MISSING.name(), "nobody knows");
        assertThat(seat.missing()).isTrue();

        seat.explain(Explanation.HOSPITAL.name(), "seen by the nurse");
        assertThat(seat.missing()).isFalse();
    }

    @Test
    void whoNeverBoardedIsNoLongerAboard() {
        confirmed();
        seat.board(DEPARTURE);
        seat.neverBoarded("the brother says so");

        assertThat(seat.missing()).isFalse();
        assertThat(seat.live()).isFalse();
    }

    private void confirmed() {
        seat.approve();
        seat.confirm();
    }
}
