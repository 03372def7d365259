package org.iyab.reception.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.reception.ArrivalDesk;
import org.iyab.reception.FirstAid;
import org.springframework.stereotype.Component;

/** Which help does the household want today? */
@Component("planFirstAid")
class PlanFirstAid implements JavaDelegate {

    private final ArrivalDesk desk;

    PlanFirstAid(ArrivalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FirstAid help = desk.firstAid(execution.getProcessBusinessKey());
        ReceptionProcess.MEDICAL.set(execution, help.medical());
        ReceptionProcess.PSYCHOLOGICAL.set(execution, help.psychological());
        ReceptionProcess.CASH.set(execution, help.cash());
        ReceptionProcess.SOCIAL_WORK.set(execution, help.socialWork());
        ReceptionProcess.SOCIAL.set(execution, help.social());
        ReceptionProcess.HOUSING.set(execution, help.housing());
    }
}
