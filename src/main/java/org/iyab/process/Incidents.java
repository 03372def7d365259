package org.iyab.process;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps that failed after all of their retries, for the administrator to see and to try again. */
@Component
public class Incidents {

    /** A step that stands still. The cause is technical and holds no personal data. */
    public record StuckStep(String id, String process, String subject, String element, Instant since, String cause) {}

    private final RuntimeService runtime;
    private final ManagementService management;

    Incidents(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    public List<StuckStep> open() {
        return runtime.createIncidentQuery().list().stream().map(this::view).toList();
    }

    /** Gives the failed job its retries again; the job executor takes it up within seconds. */
    public void retry(String id) {
        Incident incident = runtime.createIncidentQuery().incidentId(id).singleResult();
        if (incident == null || incident.getConfiguration() == null) {
            throw DomainProblem.notFound();
        }
        management.setJobRetries(incident.getConfiguration(), 3);
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
