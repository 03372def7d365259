package org.iyab.process;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Jobs of the engine that failed after all of their retries. */
@Component
class StuckJobs implements StuckSteps {

    private final RuntimeService runtime;
    private final ManagementService management;

    StuckJobs(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public List<StuckStep> open() {
        return runtime.createIncidentQuery().list().stream().map(this::view).toList();
    }

    /** Gives the failed job its retries again; the job executor takes it up within seconds. */
    @Override
    public boolean retry(String id) {
        Incident incident = runtime.createIncidentQuery().incidentId(id).singleResult();
        if (incident == null || incident.getConfiguration() == null) {
            return false;
        }
        management.setJobRetries(incident.getConfiguration(), 3);
        return true;
    }

    private StuckStep view(Incident incident) {
        ProcessInstance instance = instanceOf(incident);
        return new StuckStep(
                incident.getId(),
                incident.getProcessDefinitionId().split(":", 2)[0],
                instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey(),
                incident.getActivityId(),
                incident.getIncidentTimestamp().toInstant(),
                incident.getIncidentMessage() == null ? "" : incident.getIncidentMessage());
    }

    private @Nullable ProcessInstance instanceOf(Incident incident) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
    }
}
