package org.iyab.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.casefile.CaseAccess;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseSearch;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.Timeline;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisView;
import org.iyab.directory.Directory;
import org.iyab.directory.ReceptionCentre;
import org.iyab.process.Forms;
import org.iyab.registry.Households;
import org.iyab.transport.Arrival;
import org.iyab.transport.Boarding;
import org.iyab.transport.Manifests;
import org.iyab.transport.Manifests.Row;
import org.iyab.transport.MovementScope;
import org.iyab.transport.MovementView;
import org.iyab.transport.Movements;
import org.iyab.transport.Passes;
import org.iyab.transport.SeatPlanning;
import org.iyab.transport.Stage;
import org.iyab.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Movements: the list, the planning of one, the page of one and its passes on paper. */
@Controller
@RequestMapping("/movements")
class MovementPages {

    /** A household with seats. */
    record Household(String reference, List<Row> rows, boolean releasable) {}

    /** A household that waits for a seat. */
    record Waiting(String reference, String priority, Instant since, String place, int people) {}

    /** Places of one kind. */
    record Places(String kind, int taken, int capacity) {}

    record Pass(String name, String characters, QrCode code) {}

    record Sheet(String reference, List<Pass> passes) {}

    private static final int PAGE = 50;
    private static final int MOST_WAITING = 25;
    /** Among them are those whose seats are only proposed: they are ready until the manifest is approved. */
    private static final int MOST_READY = 500;

    private final Movements movements;
    private final MovementScope scope;
    private final MovementRights rights;
    private final Manifests manifests;
    private final SeatPlanning seats;
    private final Passes passes;
    private final Boarding boarding;
    private final Arrival arrival;
    private final Crises crises;
    private final CaseSearch cases;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Households households;
    private final Timeline timeline;
    private final WorkItems items;
    private final WorkRows workRows;
    private final PlanDiagrams diagrams;
    private final Directory directory;
    private final Forms forms;
    private final CurrentActor actors;

    MovementPages(
            Movements movements,
            MovementScope scope,
            MovementRights rights,
            Manifests manifests,
            SeatPlanning seats,
            Passes passes,
            Boarding boarding,
            Arrival arrival,
            Crises crises,
            CaseSearch cases,
            CaseFiles files,
            CaseAccess access,
            Households households,
            Timeline timeline,
            WorkItems items,
            WorkRows workRows,
            PlanDiagrams diagrams,
            Directory directory,
            Forms forms,
            CurrentActor actors) {
        this.movements = movements;
        this.scope = scope;
        this.rights = rights;
        this.manifests = manifests;
        this.seats = seats;
        this.passes = passes;
        this.boarding = boarding;
        this.arrival = arrival;
        this.crises = crises;
        this.cases = cases;
        this.files = files;
        this.access = access;
        this.households = households;
        this.timeline = timeline;
        this.items = items;
        this.workRows = workRows;
        this.diagrams = diagrams;
        this.directory = directory;
        this.forms = forms;
        this.actors = actors;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String crisis,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        scope.requireReader();
        String ofCrisis = Params.given(crisis);
        model.addAttribute("page", movements.page(ofCrisis, stage, after, PAGE));
        model.addAttribute("first", after == null);
        model.addAttribute(
                "base",
                Params.address(
                        UriComponentsBuilder.fromPath("/movements"),
                        "crisis",
                        ofCrisis,
                        "stage",
                        stage == null ? null : stage.name()));
        model.addAttribute("crises", crises.list(null, null, 200).items());
        model.addAttribute("crisis", ofCrisis);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("stage", stage);
        model.addAttribute("mayPlan", rights.plans());
        return "movements/list";
    }

    @GetMapping("/new")
    String plan(@RequestParam(required = false) @Nullable String crisis, Model model) {
        scope.requireLogistics();
        model.addAttribute("crisis", crisis);
        return "movements/new";
    }

    @GetMapping("/new/form")
    @ResponseBody
    EntryForm form(@RequestParam(required = false) @Nullable String crisis, Locale locale) {
        scope.requireLogistics();
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, String> open = new LinkedHashMap<>();
        crises.list(null, null, 200).items().stream()
                .filter(CrisisView::underWay)
                .filter(one -> actors.get().may(Role.LOGISTICS, one.code()))
                .forEach(one -> open.put(one.code(), one.code() + " · " + one.title()));
        data.put("crises", Params.options(open));
        data.put("centres", Params.options(Params.names(directory.centres(), ReceptionCentre::code, locale)));
        if (crisis != null && open.containsKey(crisis)) {
            data.put("crisis", crisis);
        } else if (open.size() == 1) {
            data.put("crisis", open.keySet().iterator().next());
        }
        return new EntryForm(forms.entry("plan-movement", locale), data);
    }

    @GetMapping("/{id}")
    String movement(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model, Locale locale) {
        MovementView movement = scope.readable(id);
        MovementRights.Offer offer = rights.on(movement);
        model.addAttribute("movement", movement);
        model.addAttribute("offer", offer);
        model.addAttribute("places", places(movement));
        model.addAttribute(
                "centre",
                directory
                        .centre(String.valueOf(movement.arrival().centre()))
                        .map(centre -> centre.name(locale))
                        .orElse(null));
        model.addAttribute("tasks", workRows.of(items.of(id.toString()), locale));
        if (offer.manifest()) {
            List<Row> rows = manifests.of(id).rows();
            model.addAttribute("people", rows.size());
            model.addAttribute("passes", rows.stream().anyMatch(row -> row.pass() != null));
            model.addAttribute("households", households(rows, offer.seats()));
            model.addAttribute("timeline", timeline.ofMovement(id, after, PAGE, locale));
            model.addAttribute("first", after == null);
        }
        if (offer.seats()) {
            model.addAttribute("waiting", waiting(movement.crisis()));
        }
        if (offer.board()) {
            model.addAttribute("total", boarding.total(id));
        }
        if (offer.reconciliation()) {
            model.addAttribute("count", arrival.reconciliation(id));
        }
        return "movements/show";
    }

    @GetMapping("/{id}/diagram")
    @ResponseBody
    PlanDiagrams.Answer diagram(@PathVariable UUID id, Locale locale) {
        scope.readable(id);
        return diagrams.of(id.toString(), locale);
    }

    /** The passes of every household that the reader may see, a sheet each. */
    @GetMapping("/{id}/passes/print")
    String print(
            @PathVariable UUID id, @RequestParam(name = "case", required = false) @Nullable String only, Model model) {
        actors.get().require(Role.LOGISTICS, Role.CONSULAR, Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.RECEPTION);
        MovementView movement = scope.readable(id);
        model.addAttribute("movement", movement);
        model.addAttribute(
                "sheets",
                manifests.of(id).rows().stream()
                        .map(Row::caseReference)
                        .distinct()
                        .filter(reference -> only == null || only.equals(reference))
                        .filter(this::mayPrint)
                        .map(this::sheet)
                        .filter(sheet -> !sheet.passes().isEmpty())
                        .toList());
        return "movements/passes";
    }

    private boolean mayPrint(String reference) {
        return files.find(reference).filter(access::sees).isPresent();
    }

    private Sheet sheet(String reference) {
        return new Sheet(
                reference,
                passes.of(reference).stream()
                        .map(pass -> new Pass(pass.name(), spaced(pass.characters()), QrCode.of(pass.pass())))
                        .toList());
    }

    /** Easier to read aloud and to type. */
    private static String spaced(String characters) {
        return characters.substring(0, 5) + " " + characters.substring(5);
    }

    private static List<Places> places(MovementView movement) {
        var had = movement.capacity();
        var taken = movement.taken();
        return List.of(
                        new Places("seats", taken.seats(), had.seats()),
                        new Places("wheelchair", taken.wheelchair(), had.wheelchair()),
                        new Places("stretcher", taken.stretcher(), had.stretcher()),
                        new Places("laps", taken.laps(), had.laps()))
                .stream()
                .filter(places -> places.capacity() > 0 || places.taken() > 0)
                .toList();
    }

    private static List<Household> households(List<Row> rows, boolean seats) {
        Map<String, List<Row>> byCase = new LinkedHashMap<>();
        rows.forEach(row -> byCase.computeIfAbsent(row.caseReference(), key -> new ArrayList<>())
                .add(row));
        return byCase.entrySet().stream()
                .map(entry -> new Household(
                        entry.getKey(),
                        entry.getValue(),
                        seats
                                && entry.getValue().stream()
                                        .anyMatch(row -> row.state().live())))
                .toList();
    }

    private List<Waiting> waiting(String crisis) {
        List<CaseView> ready = cases.firstInQueue(crisis, MOST_READY);
        Set<String> seated =
                seats.seated(ready.stream().map(CaseView::reference).toList());
        List<CaseView> first = ready.stream()
                .filter(file -> !seated.contains(file.reference()))
                .limit(MOST_WAITING)
                .toList();
        Map<UUID, Integer> people = new LinkedHashMap<>();
        households
                .membersOf(first.stream().map(CaseView::household).toList())
                .forEach((household, members) -> people.put(household, members.size()));
        return first.stream()
                .map(file -> new Waiting(
                        file.reference(),
                        file.priority(),
                        file.queueSince(),
                        file.place(),
                        people.getOrDefault(file.household(), 0)))
                .toList();
    }
}
