package org.iyab.transport;

import org.iyab.casefile.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A household that no longer waits holds no seat: others get it at once, also what was only proposed. */
@Component
class ClosedCases {

    private final SeatRelease seats;

    ClosedCases(SeatRelease seats) {
        this.seats = seats;
    }

    @EventListener
    void on(CaseClosed closed) {
        seats.compensate(closed.reference());
    }
}
