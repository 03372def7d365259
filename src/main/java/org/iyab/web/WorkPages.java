package org.iyab.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.iyab.access.AccessLog;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.casefile.CaseAccess;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseViews;
import org.iyab.crisis.Crises;
import org.iyab.directory.Country;
import org.iyab.directory.Directory;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.iyab.process.PlanTexts;
import org.iyab.registry.Households;
import org.iyab.worklist.Tasks;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItemViews;
import org.iyab.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list and the page of a task. */
@Controller
class WorkPages {

    private record Option(String value, String label) {}

    private static final int PAGE = 25;

    private final CurrentActor actors;
    private final WorkList list;
    private final WorkRows rows;
    private final WorkItemViews views;
    private final Tasks tasks;
    private final Crises crises;
    private final PlanTexts plan;
    private final Directory directory;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final CaseViews caseViews;
    private final Households households;
    private final AccessLog accessLog;
    private final Refusals refusals;

    WorkPages(
            CurrentActor actors,
            WorkList list,
            WorkRows rows,
            WorkItemViews views,
            Tasks tasks,
            Crises crises,
            PlanTexts plan,
            Directory directory,
            CaseFiles cases,
            CaseAccess access,
            CaseViews caseViews,
            Households households,
            AccessLog accessLog,
            Refusals refusals) {
        this.actors = actors;
        this.list = list;
        this.rows = rows;
        this.views = views;
        this.tasks = tasks;
        this.crises = crises;
        this.plan = plan;
        this.directory = directory;
        this.cases = cases;
        this.access = access;
        this.caseViews = caseViews;
        this.households = households;
        this.accessLog = accessLog;
        this.refusals = refusals;
    }

    @GetMapping("/work")
    String work(
            @RequestParam(defaultValue = "available") String view,
            @RequestParam(required = false) @Nullable String crisis,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(name = "case", required = false) @Nullable String caseReference,
            @RequestParam(required = false) @Nullable UUID movement,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Model model,
            Locale locale) {
        Actor actor = actors.get();
        WorkList.View wanted = views.parse(view);
        String reference = Params.given(caseReference);
        WorkList.Filter filter = new WorkList.Filter(
                Params.given(crisis),
                reference == null ? null : reference.toUpperCase(Locale.ROOT),
                movement,
                Params.given(task));
        PageOf<WorkItem> page =
                list.page(actor, wanted, filter, Params.given(after), limit == null ? PAGE : Cursor.limit(limit));
        model.addAttribute("view", view);
        for (WorkList.View each : WorkList.View.values()) {
            model.addAttribute(each.name().toLowerCase(Locale.ROOT) + "Count", list.count(actor, each));
        }
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.equals(WorkList.Filter.ALL));
        model.addAttribute("crises", crises.list(null, null, Params.ALL).items());
        model.addAttribute(
                "tasks",
                list.kinds(actor, wanted).stream()
                        .map(kind -> new Option(kind.task(), plan.name(kind.process(), kind.task(), locale)))
                        .sorted(Comparator.comparing(Option::label))
                        .toList());
        model.addAttribute("items", rows.of(page.items(), locale));
        model.addAttribute("next", page.next());
        model.addAttribute("first", Params.given(after) == null);
        model.addAttribute(
                "base",
                Params.address(
                        UriComponentsBuilder.fromPath("/work").queryParam("view", view),
                        "crisis",
                        filter.crisis(),
                        "task",
                        filter.task(),
                        "case",
                        filter.caseReference(),
                        "movement",
                        movement == null ? null : movement.toString()));
        return "work";
    }

    @GetMapping("/work/{id}")
    String task(@PathVariable String id, Model model, Locale locale) {
        WorkItem over = tasks.past(id).orElse(null);
        if (over != null) {
            model.addAttribute("item", rows.row(over, locale));
            return "task-over";
        }
        Actor actor = actors.get();
        WorkItem item = tasks.visible(id);
        boolean mine = actor.user().equals(item.assignee());
        model.addAttribute("item", rows.row(item, locale));
        model.addAttribute("mine", mine);
        model.addAttribute("mayTake", item.assignee() == null && tasks.mayTake(item));
        model.addAttribute("mayReturn", mine || (item.assignee() != null && actor.is(Role.CRISIS_SUPERVISOR)));
        boolean assigns = actor.is(Role.CRISIS_SUPERVISOR, Role.CRISIS_CELL) || tasks.mayTake(item);
        model.addAttribute(
                "colleagues",
                assigns
                        ? tasks.candidates(item).stream()
                                .filter(account -> !account.user().equals(item.assignee()))
                                .map(account -> new Option(account.user(), account.name()))
                                .toList()
                        : List.of());
        if (item.caseReference() != null) {
            cases.find(item.caseReference()).filter(access::sees).ifPresent(file -> {
                accessLog.looked(file.reference());
                model.addAttribute("file", caseViews.whole(file, locale));
                model.addAttribute("countries", Params.names(directory.countries(), Country::code, locale));
            });
        }
        if (item.person() != null) {
            model.addAttribute("person", households.person(item.person()).name());
        }
        return "task";
    }

    @PostMapping("/work/{id}/claim")
    String claim(@PathVariable String id, RedirectAttributes next, Locale locale) {
        refusals.tried(() -> tasks.claim(id), "work.flash.claimed", next, locale);
        return "redirect:/work/{id}";
    }

    @PostMapping("/work/{id}/return")
    String giveBack(@PathVariable String id, RedirectAttributes next, Locale locale) {
        refusals.tried(() -> tasks.unclaim(id), "work.flash.returned", next, locale);
        return "redirect:/work/{id}";
    }

    @PostMapping("/work/{id}/assign")
    String assign(@PathVariable String id, @RequestParam String user, RedirectAttributes next, Locale locale) {
        refusals.tried(() -> tasks.assign(id, user), "work.flash.assigned", next, locale);
        return "redirect:/work/{id}";
    }
}
