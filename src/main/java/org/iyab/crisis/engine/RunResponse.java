package org.iyab.crisis.engine;

import java.util.Map;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisLevelChanged;
import org.iyab.crisis.Level;
import org.iyab.process.Processes;
import org.iyab.process.Processes.Delivery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the plan with the first activation and tells it of every later level. */
@Component
class RunResponse {

    private final Processes processes;
    private final Crises crises;

    RunResponse(Processes processes, Crises crises) {
        this.processes = processes;
        this.crises = crises;
    }

    @EventListener
    void on(CrisisLevelChanged change) {
        if (change.level() == Level.STOOD_DOWN) {
            return;
        }
        Delivery delivery = processes.deliver(
                CrisisResponseProcess.KEY, change.crisis(), CrisisResponseProcess.LEVEL_CHANGED, Map.of());
        if (delivery == Delivery.OVER && change.begins()) {
            processes.start(CrisisResponseProcess.KEY, change.crisis(), Map.of());
        } else if (delivery != Delivery.DELIVERED) {
            crises.triageAgain(change.crisis());
        }
    }
}
