package org.iyab.crisis;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iyab.directory.Directory;
import org.iyab.http.EntityTags;
import org.iyab.http.PageOf;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Crises: open, activate, assess, stand down, and the risk of their areas. Who may do so is asked at the door. */
@Component
public class Crises {

    private final CrisisRepository crises;
    private final CrisisQueries queries;
    private final CrisisJournal journal;
    private final Directory directory;
    private final ObjectProvider<OpenCases> openCases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Crises(
            CrisisRepository crises,
            CrisisQueries queries,
            CrisisJournal journal,
            Directory directory,
            ObjectProvider<OpenCases> openCases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.crises = crises;
        this.queries = queries;
        this.journal = journal;
        this.directory = directory;
        this.openCases = openCases;
        this.events = events;
        this.clock = clock;
    }

    /** The crisis, if the caller may see it; 404 otherwise. */
    @Transactional(readOnly = true)
    public CrisisView get(String code) {
        if (!queries.visible(code)) {
            throw DomainProblem.notFound();
        }
        return view(code);
    }

    /** The crisis, whoever asks. */
    @Transactional(readOnly = true)
    public CrisisView view(String code) {
        return find(code).orElseThrow(DomainProblem::notFound);
    }

    @Transactional(readOnly = true)
    public Optional<CrisisView> find(String code) {
        return crises.findById(code).map(Crisis::view);
    }

    /** The crises the caller may see, the latest first. */
    @Transactional(readOnly = true)
    public PageOf<CrisisView> list(@Nullable Level level, @Nullable String after, int limit) {
        PageOf<String> page = queries.page(level, after, limit);
        Map<String, CrisisView> views = crises.findAllById(page.items()).stream()
                .map(Crisis::view)
                .collect(Collectors.toMap(CrisisView::code, Function.identity()));
        return new PageOf<>(
                page.items().stream()
                        .flatMap(code -> Optional.ofNullable(views.get(code)).stream())
                        .toList(),
                page.next());
    }

    @Transactional
    public CrisisView open(OpenCrisis command) {
        CrisisFields fields = fields();
        String code = fields.code(command.code());
        String title = fields.title(command.title());
        Optional<CrisisKind> kind = fields.kind(command.kind());
        List<String> countries = fields.countries(command.countries());
        List<Area> areas = fields.areas(command.areas());
        var startsOn = fields.startsOn(command.startsOn());
        fields.refuseWrong();
        if (crises.existsById(code)) {
            throw DomainProblem.conflict("crisis_exists");
        }
        Crisis crisis = new Crisis(code, title, kind.orElseThrow(), countries, startsOn.orElseThrow(), clock.instant());
        crisis.replaceAreas(areas, clock.instant());
        try {
            crises.saveAndFlush(crisis);
        } catch (DataIntegrityViolationException openedMeanwhile) {
            throw DomainProblem.conflict("crisis_exists");
        }
        journal.record(journal.act("crisis.opened", code).with("kind", kind.orElseThrow()));
        return crisis.view();
    }

    /** Changes the title, the areas or both; what is null stays. */
    @Transactional
    public CrisisView change(
            String code, @Nullable String ifMatch, @Nullable String title, @Nullable List<@Nullable AreaInput> areas) {
        Crisis crisis = locked(code);
        EntityTags.require(ifMatch, crisis.version());
        CrisisFields fields = fields();
        String newTitle = title == null ? null : fields.title(title);
        List<Area> newAreas = areas == null ? null : fields.areas(areas);
        fields.refuseWrong();
        if (newTitle != null) {
            crisis.rename(newTitle, clock.instant());
            journal.record(journal.act("crisis.renamed", code));
        }
        if (newAreas != null) {
            replaceAreas(crisis, newAreas);
        }
        crises.flush();
        return crisis.view();
    }

    /** Takes the areas as they are now, keeps their history and has the cases concerned triaged again. */
    @Transactional
    public CrisisView updateAreas(String code, List<@Nullable AreaInput> areas) {
        CrisisFields fields = fields();
        List<Area> checked = fields.areas(areas);
        fields.refuseWrong();
        Crisis crisis = locked(code);
        replaceAreas(crisis, checked);
        return crisis.view();
    }

    /** Starts the plan, raises or lowers its level. The level in force again changes nothing. */
    @Transactional
    public CrisisView activate(String code, @Nullable String level, @Nullable String note) {
        CrisisFields fields = fields();
        Optional<Level> wanted = fields.activation(level);
        String words = fields.note(note);
        fields.refuseWrong();
        Crisis crisis = locked(code);
        setLevel(crisis, wanted.orElseThrow(), words);
        crises.flush();
        return crisis.view();
    }

    /** Stands the crisis down; refused while people of open cases are abroad. */
    @Transactional
    public CrisisView deactivate(String code, @Nullable String note) {
        CrisisFields fields = fields();
        String words = fields.note(note);
        fields.refuseWrong();
        Crisis crisis = locked(code);
        if (crisis.level() == null) {
            throw DomainProblem.conflict("crisis_not_active").with("crisis", code);
        }
        int abroad = openCases.stream().mapToInt(cases -> cases.abroad(code)).sum();
        if (crisis.level() != Level.STOOD_DOWN && abroad > 0) {
            throw DomainProblem.conflict("open_cases_remain").with("count", abroad);
        }
        setLevel(crisis, Level.STOOD_DOWN, words);
        crises.flush();
        return crisis.view();
    }

    /** Takes what the crisis cell knows now. An area that was there keeps its country, a new one gets the first. */
    @Transactional
    public void assess(String code, Assessment assessment) {
        Crisis crisis = locked(code);
        CrisisFields fields = fields();
        List<Area> areas = fields.areas(assessment.areas().stream()
                .<@Nullable AreaInput>map(area -> area.country() != null || area.name() == null
                        ? area
                        : new AreaInput(
                                area.name(), crisis.countryOf(area.name().strip()), area.risk()))
                .toList());
        fields.refuseWrong();
        crisis.assess(
                assessment.estimate(),
                assessment.estimateSource(),
                assessment.exits(),
                assessment.reviewAt(),
                clock.instant());
        journal.record(journal.act("crisis.assessed", code).with("level", assessment.level()));
        replaceAreas(crisis, areas);
        setLevel(crisis, assessment.level(), null);
    }

    @Transactional
    public void openBudget(String code, BigDecimal mad) {
        locked(code).openBudget(mad, clock.instant());
    }

    @Transactional
    public void putPlanInForce(String code) {
        locked(code).putPlanInForce(clock.instant());
        journal.record(journal.act("crisis.plan_in_force", code));
    }

    /** Has all open cases of the crisis triaged again. */
    @Transactional
    public void triageAgain(String code) {
        events.publishEvent(new AreaRisksChanged(
                code, queries.areas(code).stream().map(Area::name).toList()));
    }

    /** The risk of the named area, else the highest of that country's areas, {@code LOW} where there is none. */
    @Transactional(readOnly = true)
    public Risk riskOf(String code, @Nullable String area, @Nullable String country) {
        return riskAmong(queries.areas(code), area, country);
    }

    static Risk riskAmong(List<Area> areas, @Nullable String name, @Nullable String country) {
        return areas.stream()
                .filter(area -> name != null && area.hasName(name.strip()))
                .map(Area::risk)
                .findFirst()
                .orElseGet(() -> areas.stream()
                        .filter(area -> area.country().equals(country))
                        .map(Area::risk)
                        .max(Comparator.naturalOrder())
                        .orElse(Risk.LOW));
    }

    private void replaceAreas(Crisis crisis, List<Area> areas) {
        List<String> changed = crisis.replaceAreas(areas, clock.instant());
        crises.flush();
        if (!changed.isEmpty()) {
            journal.record(journal.act("crisis.areas_changed", crisis.code()).with("count", changed.size()));
            events.publishEvent(new AreaRisksChanged(crisis.code(), changed));
        }
    }

    private void setLevel(Crisis crisis, Level level, @Nullable String note) {
        Level previous = crisis.level();
        if (!crisis.setLevel(level, clock.instant())) {
            return;
        }
        crises.flush();
        journal.levelChanged(crisis.code(), level, note);
        String action = level == Level.STOOD_DOWN ? "crisis.stood_down" : "crisis.activated";
        journal.record(journal.act(action, crisis.code()).with("level", level));
        events.publishEvent(new CrisisLevelChanged(crisis.code(), previous, level));
    }

    private Crisis locked(String code) {
        return crises.locked(code).orElseThrow(DomainProblem::notFound);
    }

    private CrisisFields fields() {
        return new CrisisFields(code -> directory.country(code).isPresent());
    }
}
