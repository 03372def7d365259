package org.iyab.transport.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.transport.SeatRelease;
import org.springframework.stereotype.Component;

/** Frees the seats of a household whose movement will not carry it. */
@Component("releaseSeats")
class ReleaseSeats implements JavaDelegate {

    private final SeatRelease seats;

    ReleaseSeats(SeatRelease seats) {
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seats.compensate(execution.getProcessBusinessKey());
    }
}
