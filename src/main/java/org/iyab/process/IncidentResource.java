package org.iyab.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.http.Commands;
import org.iyab.http.PageOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/incidents")
class IncidentResource {

    private final Incidents incidents;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Commands commands;

    IncidentResource(Incidents incidents, CurrentActor actor, AuditTrail audit, Commands commands) {
        this.incidents = incidents;
        this.actor = actor;
        this.audit = audit;
        this.commands = commands;
    }

    @GetMapping
    PageOf<StuckSteps.StuckStep> open() {
        actor.get().require(Role.ADMIN);
        List<StuckSteps.StuckStep> open = incidents.open();
        return new PageOf<>(open, null);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<Object> retry(@PathVariable String id, HttpServletRequest request) {
        actor.get().require(Role.ADMIN);
        return commands.change(request, () -> {
            incidents.retry(id);
            audit.record(Act.of("incident.retried", actor.get().user()).with("incident", id));
            return Map.of("id", id);
        });
    }
}
