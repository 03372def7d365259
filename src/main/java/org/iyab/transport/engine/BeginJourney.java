package org.iyab.transport.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.transport.SeatPlanning;
import org.springframework.stereotype.Component;

/** The household is on its way. */
@Component("beginJourney")
class BeginJourney implements JavaDelegate {

    private final SeatPlanning seats;

    BeginJourney(SeatPlanning seats) {
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seats.beginJourney(execution.getProcessBusinessKey());
        HouseholdSeat.DEPARTED.set(execution, true);
    }
}
