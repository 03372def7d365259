package org.iyab.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisView;
import org.iyab.worklist.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what waits, what to do next, which crises are in force. */
@Controller
class HomePages {

    private record Action(String key, String href) {}

    private static final int FIRST = 5;
    private static final int CRISES = 200;

    private final CurrentActor actors;
    private final WorkList list;
    private final WorkRows rows;
    private final Crises crises;

    HomePages(CurrentActor actors, WorkList list, WorkRows rows, Crises crises) {
        this.actors = actors;
        this.list = list;
        this.rows = rows;
        this.crises = crises;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Actor actor = actors.get();
        List<CrisisView> inForce = crises.list(null, null, CRISES).items().stream()
                .filter(CrisisView::underWay)
                .toList();
        for (WorkList.View view : WorkList.View.values()) {
            String name = view.name().toLowerCase(Locale.ROOT);
            model.addAttribute(name + "Count", list.count(actor, view));
            model.addAttribute(
                    name,
                    rows.of(
                            list.page(actor, view, WorkList.Filter.ALL, null, FIRST)
                                    .items(),
                            locale));
        }
        model.addAttribute("crises", inForce);
        model.addAttribute("opensCases", CaseEntryPages.opens(actor));
        model.addAttribute("searches", actor.is(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.CONSULAR));
        model.addAttribute("actions", actions(actor, inForce));
        return "home";
    }

    private static List<Action> actions(Actor actor, List<CrisisView> inForce) {
        List<Action> actions = new ArrayList<>();
        if (CaseEntryPages.opens(actor)) {
            String only = inForce.size() == 1 ? inForce.get(0).code() : null;
            actions.add(new Action("open-case", only == null ? "/cases/new" : "/crises/" + only + "/cases/new"));
        }
        if (actor.is(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR)) {
            actions.add(new Action("open-crisis", "/crises/new"));
        }
        if (actor.is(Role.LOGISTICS)) {
            actions.add(new Action("plan-movement", "/movements/new"));
        }
        if (actor.is(Role.RECEPTION)) {
            actions.add(new Action("arrivals", "/movements"));
        }
        if (actor.is(Role.AUDITOR)) {
            actions.add(new Action("audit", "/audit"));
        }
        if (actor.is(Role.ADMIN)) {
            actions.add(new Action("incidents", "/incidents"));
        }
        return actions;
    }
}
