package org.iyab.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.iyab.access.AccessLog;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.casefile.CaseAccess;
import org.iyab.casefile.CaseActs;
import org.iyab.casefile.CaseSearch;
import org.iyab.casefile.CaseStatus;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.CaseViews;
import org.iyab.casefile.Timeline;
import org.iyab.crisis.Crises;
import org.iyab.directory.Country;
import org.iyab.directory.Directory;
import org.iyab.directory.Language;
import org.iyab.directory.Post;
import org.iyab.http.PageOf;
import org.iyab.transport.Movements;
import org.iyab.worklist.Tasks;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Looking for cases, and the page of one. */
@Controller
class CasePages {

    private static final int PAGE = 25;
    private static final int EVENTS = 100;

    private final CurrentActor actors;
    private final CaseSearch search;
    private final CaseAccess access;
    private final CaseViews views;
    private final CaseActs acts;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final WorkItems items;
    private final Tasks tasks;
    private final WorkRows rows;
    private final PlanDiagrams diagrams;
    private final Crises crises;
    private final Movements movements;
    private final Directory directory;

    CasePages(
            CurrentActor actors,
            CaseSearch search,
            CaseAccess access,
            CaseViews views,
            CaseActs acts,
            Timeline timeline,
            AccessLog accessLog,
            WorkItems items,
            Tasks tasks,
            WorkRows rows,
            PlanDiagrams diagrams,
            Crises crises,
            Movements movements,
            Directory directory) {
        this.actors = actors;
        this.search = search;
        this.access = access;
        this.views = views;
        this.acts = acts;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.items = items;
        this.tasks = tasks;
        this.rows = rows;
        this.diagrams = diagrams;
        this.crises = crises;
        this.movements = movements;
        this.directory = directory;
    }

    @GetMapping("/cases")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String crisis,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        views.requireReader();
        CaseSearch.Query query = new CaseSearch.Query(
                Params.given(crisis),
                Arrays.stream(CaseStatus.values())
                        .filter(one -> one.name().equals(status))
                        .findFirst()
                        .orElse(null),
                Params.given(priority),
                Params.given(post),
                Params.given(q));
        PageOf<Map<String, Object>> page =
                search.page(query, Params.given(after), PAGE).map(file -> views.brief(file, locale));
        model.addAttribute("query", query);
        model.addAttribute("filtered", !query.equals(new CaseSearch.Query(null, null, null, null, null)));
        model.addAttribute("crises", crises.list(null, null, Params.ALL).items());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("priorities", List.of("P1", "P2", "P3", "P4"));
        model.addAttribute("posts", Params.names(directory.posts(), Post::code, locale));
        model.addAttribute("cases", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("first", Params.given(after) == null);
        model.addAttribute("opensCases", CaseEntryPages.opens(actors.get()));
        model.addAttribute(
                "base",
                Params.address(
                        UriComponentsBuilder.fromPath("/cases"),
                        "q",
                        query.text(),
                        "crisis",
                        query.crisis(),
                        "status",
                        query.status() == null ? null : query.status().name(),
                        "priority",
                        query.priority(),
                        "post",
                        query.post()));
        return "cases";
    }

    @GetMapping("/cases/{reference}")
    String one(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        CaseView file = readable(reference);
        accessLog.looked(reference);
        model.addAttribute("file", views.whole(file, locale));
        model.addAttribute("noShows", file.noShows());
        model.addAttribute("channel", file.channel());
        model.addAttribute(
                "crisisTitle",
                crises.find(file.crisis()).map(crisis -> crisis.title()).orElse(file.crisis()));
        model.addAttribute(
                "movementCode",
                file.movement() == null
                        ? null
                        : movements
                                .find(file.movement())
                                .map(movement -> movement.code())
                                .orElse(null));
        model.addAttribute("countries", Params.names(directory.countries(), Country::code, locale));
        model.addAttribute("languages", Params.names(directory.languages(), Language::code, locale));
        model.addAttribute("posts", Params.names(directory.posts(), Post::code, locale));
        List<WorkItem> open = items.of(reference);
        model.addAttribute("tasks", rows.of(open, locale));
        model.addAttribute(
                "openTo", open.stream().filter(this::isOpenTo).map(WorkItem::id).toList());
        PageOf<Timeline.Event> events = timeline.ofCase(reference, Params.given(after), EVENTS, locale);
        model.addAttribute("events", events.items());
        model.addAttribute("next", events.next());
        model.addAttribute("first", Params.given(after) == null);
        model.addAttribute("notes", acts.notes(reference));
        model.addAttribute("can", allowed(file));
        return "case";
    }

    @GetMapping("/cases/{reference}/diagram")
    @ResponseBody
    Object diagram(@PathVariable String reference, Locale locale) {
        readable(reference);
        return diagrams.of(reference, locale);
    }

    private CaseView readable(String reference) {
        views.requireReader();
        return access.visible(reference);
    }

    private boolean isOpenTo(WorkItem item) {
        return actors.get().user().equals(item.assignee()) || tasks.mayTake(item);
    }

    /** What the case's state and the reader's role allow; the acts themselves ask again. */
    private Set<String> allowed(CaseView file) {
        Set<String> allowed = new TreeSet<>(file.status().acts());
        if (!actors.get().is(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.CONSULAR)) {
            allowed.retainAll(Set.of("notes"));
        } else if (file.status() != CaseStatus.CLOSED) {
            allowed.add("edit");
            if (file.hold() != null) {
                allowed.remove("hold");
                allowed.add("lift-hold");
            }
        }
        return allowed;
    }
}
