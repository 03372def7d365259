package org.iyab.web;

import java.io.Serializable;
import java.util.Locale;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.http.Commands;
import org.iyab.process.Incidents;
import org.iyab.worklist.WorkListRebuild;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that stand still, and the work list made anew: for the administrator. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {

    /** What a rebuild found, to be shown on the next page. */
    record Drift(int tasks, int missing, int orphaned, int different) implements Serializable {

        private static final long serialVersionUID = 1L;

        public boolean none() {
            return missing == 0 && orphaned == 0 && different == 0;
        }
    }

    private final Incidents incidents;
    private final WorkListRebuild workList;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Refusals acts;
    private final Commands commands;

    IncidentPages(
            Incidents incidents,
            WorkListRebuild workList,
            AuditTrail audit,
            CurrentActor actor,
            Refusals acts,
            Commands commands) {
        this.incidents = incidents;
        this.workList = workList;
        this.audit = audit;
        this.actor = actor;
        this.acts = acts;
        this.commands = commands;
    }

    @GetMapping
    String list(Model model) {
        actor.get().require(Role.ADMIN);
        model.addAttribute("incidents", incidents.open());
        return "incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes next, Locale locale) {
        actor.get().require(Role.ADMIN);
        acts.tried(
                () -> {
                    incidents.retry(id);
                    audit.record(Act.of("incident.retried", actor.get().user()).with("incident", id));
                },
                "incident.retried",
                next,
                locale);
        return "redirect:/incidents";
    }

    @PostMapping("/rebuild")
    String rebuild(RedirectAttributes next) {
        actor.get().require(Role.ADMIN);
        WorkListRebuild.Drift found = commands.run(workList::rebuild);
        next.addFlashAttribute("drift", new Drift(found.tasks(), found.missing(), found.orphaned(), found.different()));
        return "redirect:/incidents";
    }
}
