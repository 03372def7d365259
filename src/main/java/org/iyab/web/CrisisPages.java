package org.iyab.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.casefile.CaseSearch;
import org.iyab.casefile.CaseStatus;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisReadiness;
import org.iyab.crisis.CrisisReadiness.PostReport;
import org.iyab.crisis.CrisisScope;
import org.iyab.crisis.CrisisView;
import org.iyab.crisis.Level;
import org.iyab.directory.Country;
import org.iyab.directory.Directory;
import org.iyab.directory.ReceptionCentre;
import org.iyab.process.Forms;
import org.iyab.transport.Movements;
import org.iyab.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Crises: the list, the opening of one, and all that concerns one on a page. */
@Controller
@RequestMapping("/crises")
class CrisisPages {

    /** A number of cases under a word. */
    record Figure(String code, int count) {}

    record PostRow(
            String name,
            @Nullable PostReport report,
            @Nullable String backup) {}

    private static final int PAGE = 50;
    private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");
    private static final List<Level> LEVELS = List.of(Level.WATCH, Level.ALERT, Level.EMERGENCY);

    private final Crises crises;
    private final CrisisReadiness readiness;
    private final CrisisScope scope;
    private final CaseSearch cases;
    private final Movements movements;
    private final MovementRights rights;
    private final WorkItems items;
    private final WorkRows rows;
    private final PlanDiagrams diagrams;
    private final Directory directory;
    private final Forms forms;
    private final Refusals acts;
    private final CurrentActor actors;
    private final Clock clock;

    CrisisPages(
            Crises crises,
            CrisisReadiness readiness,
            CrisisScope scope,
            CaseSearch cases,
            Movements movements,
            MovementRights rights,
            WorkItems items,
            WorkRows rows,
            PlanDiagrams diagrams,
            Directory directory,
            Forms forms,
            Refusals acts,
            CurrentActor actors,
            Clock clock) {
        this.crises = crises;
        this.readiness = readiness;
        this.scope = scope;
        this.cases = cases;
        this.movements = movements;
        this.rights = rights;
        this.items = items;
        this.rows = rows;
        this.diagrams = diagrams;
        this.directory = directory;
        this.forms = forms;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model, Locale locale) {
        model.addAttribute("page", crises.list(null, after, PAGE));
        model.addAttribute("first", after == null);
        model.addAttribute("countries", countryNames(locale));
        model.addAttribute("mayOpen", actors.get().is(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR));
        return "crises/list";
    }

    @GetMapping("/new")
    String open() {
        scope.requireCell();
        return "crises/new";
    }

    @GetMapping("/new/form")
    @ResponseBody
    EntryForm form(Locale locale) {
        scope.requireCell();
        return new EntryForm(
                forms.entry("open-crisis", locale),
                Map.of(
                        "countryList",
                        Params.options(Params.names(directory.countries(), Country::code, locale)),
                        "startsOn",
                        LocalDate.now(clock).toString()));
    }

    @GetMapping("/{code}")
    String crisis(@PathVariable String code, Model model, Locale locale) {
        CrisisView crisis = crises.get(code);
        Actor me = actors.get();
        model.addAttribute("crisis", crisis);
        model.addAttribute("countries", countryNames(locale));
        model.addAttribute("levels", LEVELS);
        model.addAttribute("maySteer", scope.steers(code));
        model.addAttribute("mayStandDown", crisis.underWay() && me.may(Role.CRISIS_SUPERVISOR, code));
        model.addAttribute("mayPlan", crisis.underWay() && me.may(Role.LOGISTICS, code));
        model.addAttribute("mayOpenCase", scope.steers(code) || me.is(Role.CONSULAR, Role.LOGISTICS, Role.RECEPTION));
        addFigures(code, model);
        model.addAttribute("posts", posts(crisis, locale));
        model.addAttribute("centres", readiness.openedCentres(code));
        model.addAttribute("centreNames", centreNames(locale));
        model.addAttribute("seesMovements", rights.reads());
        model.addAttribute(
                "movements",
                rights.reads() ? movements.page(code, null, null, PAGE).items() : List.of());
        model.addAttribute(
                "tasks", scope.steers(code) || me.is(Role.CONSULAR) ? rows.of(items.of(code), locale) : List.of());
        return "crises/show";
    }

    @GetMapping("/{code}/diagram")
    @ResponseBody
    PlanDiagrams.Answer diagram(@PathVariable String code, Locale locale) {
        crises.get(code);
        return diagrams.of(code, locale);
    }

    @PostMapping("/{code}/activation")
    String activate(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes next,
            Locale locale) {
        scope.requireCellOf(code);
        acts.tried(() -> crises.activate(code, level, note), "crisis.level-changed", next, locale);
        return page(code);
    }

    @PostMapping("/{code}/deactivation")
    String standDown(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes next,
            Locale locale) {
        scope.requireSupervisorOf(code);
        acts.tried(() -> crises.deactivate(code, note), "crisis.stood-down", next, locale);
        return page(code);
    }

    private static String page(String code) {
        return "redirect:/crises/" + code;
    }

    private void addFigures(String code, Model model) {
        Map<String, Integer> byStatus = cases.countByStatus(code);
        Map<String, Integer> waiting = cases.countWaiting(code);
        model.addAttribute(
                "statuses",
                Arrays.stream(CaseStatus.values())
                        .map(status -> new Figure(status.name(), byStatus.getOrDefault(status.name(), 0)))
                        .toList());
        model.addAttribute(
                "waiting",
                PRIORITIES.stream()
                        .map(priority -> new Figure(priority, waiting.getOrDefault(priority, 0)))
                        .toList());
        model.addAttribute(
                "total", byStatus.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("people", cases.countPeople(code));
    }

    private List<PostRow> posts(CrisisView crisis, Locale locale) {
        return directory.postsIn(crisis.countries()).stream()
                .map(post -> {
                    PostReport report = readiness.lastReport(post.code()).orElse(null);
                    String backup = report == null ? null : report.backupPost();
                    return new PostRow(
                            post.name(locale),
                            report,
                            backup == null
                                    ? null
                                    : directory
                                            .post(backup)
                                            .map(other -> other.name(locale))
                                            .orElse(backup));
                })
                .toList();
    }

    private Map<String, String> countryNames(Locale locale) {
        return Params.names(directory.countries(), Country::code, locale);
    }

    private Map<String, String> centreNames(Locale locale) {
        return Params.names(directory.centres(), ReceptionCentre::code, locale);
    }
}
