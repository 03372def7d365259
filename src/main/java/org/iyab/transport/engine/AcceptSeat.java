package org.iyab.transport.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.transport.SeatPlanning;
import org.springframework.stereotype.Component;

/** The household takes the seats it was given; whatever it missed before is over. */
@Component("acceptSeat")
class AcceptSeat implements JavaDelegate {

    private final SeatPlanning seats;

    AcceptSeat(SeatPlanning seats) {
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seats.accept(execution.getProcessBusinessKey());
        HouseholdSeat.MISSED_TWICE.set(execution, false);
        HouseholdSeat.DEPARTED.set(execution, false);
    }
}
