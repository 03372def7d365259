package org.iyab.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseActs;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseOpening;
import org.iyab.casefile.OpenCase;
import org.iyab.casefile.SignalWorkers;
import org.iyab.crisis.AreaInput;
import org.iyab.crisis.Crises;
import org.iyab.crisis.OpenCrisis;
import org.iyab.process.ProductClock;
import org.iyab.seeds.SeedFile;
import org.iyab.seeds.Seeds;
import org.iyab.transport.Passes.PassView;
import org.iyab.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays {@code seeds/demo/steps.csv}: each step at its hour before the first start, as the account whose work it is, by the
 * services everybody uses.
 */
@Component
@Profile("demo")
class DemoCrisis {

    static final String CODE = "LBY26";

    private static final int MOST_TASKS = 40;

    private record Step(
            Duration at,
            String act,
            String subject,
            @Nullable String detail) {

        List<String> subjects() {
            return split(subject);
        }

        /** The first word of the detail: a task, a state, a level. */
        String word() {
            return split(needed()).get(0);
        }

        String needed() {
            return Objects.requireNonNull(detail, () -> act + " needs a detail");
        }

        /** The answers of the detail, {@code key=value}. */
        Map<String, String> answers() {
            return detail == null
                    ? Map.of()
                    : split(detail).stream()
                            .filter(part -> part.contains("="))
                            .collect(Collectors.toMap(
                                    part -> part.substring(0, part.indexOf('=')),
                                    part -> part.substring(part.indexOf('=') + 1)));
        }

        private static List<String> split(String text) {
            return Arrays.stream(text.split(";")).map(String::strip).toList();
        }
    }

    private final Crises crises;
    private final CaseOpening opening;
    private final CaseActs acts;
    private final CaseFiles cases;
    private final SignalWorkers signals;
    private final DemoMovements movements;
    private final DemoTasks tasks;
    private final Seeds seeds;
    private final ProductClock clock;
    private final Map<String, String> references = new LinkedHashMap<>();

    DemoCrisis(
            Crises crises,
            CaseOpening opening,
            CaseActs acts,
            CaseFiles cases,
            SignalWorkers signals,
            DemoMovements movements,
            DemoTasks tasks,
            Seeds seeds,
            ProductClock clock) {
        this.crises = crises;
        this.opening = opening;
        this.acts = acts;
        this.cases = cases;
        this.signals = signals;
        this.movements = movements;
        this.tasks = tasks;
        this.seeds = seeds;
        this.clock = clock;
    }

    /** Makes the crisis and says in a few words what there is. */
    String make(Instant start) {
        LocalDate firstDay = LocalDate.ofInstant(start, ZoneOffset.UTC);
        DemoHouseholds households = new DemoHouseholds(seeds, firstDay);
        List<Step> steps = seeds.file("demo/steps.csv")
                .rows(row -> new Step(
                        Duration.parse(row.text("at")), row.text("act"), row.text("subject"), row.optional("detail")));
        Instant now = start.plus(steps.get(0).at());
        try {
            for (Step step : steps) {
                Instant due = start.plus(step.at());
                now = due.isAfter(now) ? due : now;
                clock.set(now);
                play(step, households, start);
                signals.drain();
                now = clock.instant();
            }
        } finally {
            clock.reset();
        }
        return references.size() + " households and " + movements.count() + " movements in " + steps.size() + " steps";
    }

    private void play(Step step, DemoHouseholds households, Instant start) {
        try {
            act(step, households, start);
        } catch (RuntimeException refused) {
            throw new IllegalStateException(
                    "Step " + step.at() + " " + step.act() + " " + step.subject() + ": " + refused.getMessage(),
                    refused);
        }
    }

    private void act(Step step, DemoHouseholds households, Instant start) {
        switch (step.act()) {
            case "open-crisis" -> openCrisis(LocalDate.ofInstant(start, ZoneOffset.UTC));
            case "activate" -> tasks.as("operator", () -> crises.activate(CODE, step.needed(), null));
            case "areas" -> tasks.as("operator", () -> crises.updateAreas(CODE, areas("risk")));
            case "open" -> step.subjects().forEach(key -> open(key, households.request(key)));
            case "task" -> step.subjects().forEach(subject -> complete(key(subject), step));
            case "claim" -> tasks.open(key(step.subject()), step.word()).forEach(tasks::claim);
            case "drive" -> step.subjects().forEach(key -> drive(reference(key), step));
            case "self-return" -> actOn(step, reference -> acts.selfReturned(reference, step.detail()));
            case "stay" -> actOn(step, reference -> acts.stays(reference, step.detail()));
            case "hold" -> actOn(step, reference -> acts.hold(reference, reason(step), until(step)));
            case "plan" -> movements.plan(CODE, step.subject(), start);
            case "seat" ->
                movements.seat(
                        movement(step),
                        Step.split(step.needed()).stream().map(this::reference).toList());
            case "boarding" -> movements.openBoarding(movement(step));
            case "board" -> movements.board(movement(step), who(step));
            case "depart" -> movements.depart(movement(step));
            case "land" -> movements.land(movement(step));
            case "scan" -> movements.count(movement(step), who(step));
            default -> throw new IllegalArgumentException("There is no act " + step.act());
        }
    }

    private void openCrisis(LocalDate firstDay) {
        seeds.file("demo/crisis.csv")
                .rows(row -> tasks.as(
                        "operator",
                        () -> crises.open(new OpenCrisis(
                                row.text("code"),
                                row.text("title"),
                                row.text("kind"),
                                List.copyOf(row.list("countries")),
                                areas("risk_at_first"),
                                row.day("starts_on", firstDay).toString()))));
    }

    private List<@Nullable AreaInput> areas(String risk) {
        return seeds.file("demo/areas.csv").rows(row -> area(row, risk));
    }

    private static @Nullable AreaInput area(SeedFile.Row row, String risk) {
        return new AreaInput(row.text("name"), row.text("country"), row.text(risk));
    }

    private void open(String key, OpenCase request) {
        references.put(
                key,
                tasks.as("consul." + request.post(), () -> {
                            opening.requireAllowed(CODE, request);
                            return opening.open(CODE, request);
                        })
                        .file()
                        .reference());
    }

    private void complete(String subject, Step step) {
        List<WorkItem> open = tasks.open(subject, step.word());
        open.forEach(item -> tasks.complete(item, answers(step)));
    }

    /** Does whatever is open until the case is in a state or waits for a task. */
    private void drive(String reference, Step step) {
        for (int done = 0; done < MOST_TASKS; done++) {
            List<WorkItem> open = tasks.open(reference);
            boolean there = cases.get(reference).status().name().equals(step.word())
                    || open.stream().anyMatch(item -> item.task().equals(step.word()));
            if (there) {
                return;
            }
            if (open.isEmpty() && signals.drain() == 0) {
                throw new IllegalStateException(
                        reference + " is " + cases.get(reference).status() + " and nothing is open");
            }
            open.stream().findFirst().ifPresent(item -> tasks.complete(item, answers(step)));
        }
        throw new IllegalStateException(reference + " does not come to " + step.word());
    }

    private void actOn(Step step, Consumer<String> act) {
        String reference = reference(step.subject());
        tasks.as("consul." + cases.get(reference).post(), () -> {
            act.accept(reference);
            return true;
        });
    }

    private Map<String, String> answers(Step step) {
        return step.answers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        answer -> answer.getValue().startsWith("@")
                                ? reference(answer.getValue().substring(1))
                                : answer.getValue()));
    }

    /** Everybody but the household or the person named. */
    private Predicate<PassView> who(Step step) {
        String except = step.answers().getOrDefault("except", "");
        if (!references.containsKey(except)) {
            return pass -> except.isEmpty() || !pass.name().startsWith(except + " ");
        }
        Set<UUID> absent = movements.passengers(reference(except));
        return pass -> !absent.contains(pass.person());
    }

    private Instant until(Step step) {
        return clock.instant().plus(Duration.parse(step.word()));
    }

    private static String reason(Step step) {
        return Step.split(step.needed()).get(1);
    }

    private UUID movement(Step step) {
        return movements.find(step.subject()).orElseThrow(() -> new IllegalStateException("It is not planned yet"));
    }

    /** What the engine knows the subject by. */
    private String key(String subject) {
        return subject.equals(CODE)
                ? CODE
                : movements.find(subject).map(UUID::toString).orElseGet(() -> reference(subject));
    }

    private String reference(String key) {
        return Objects.requireNonNull(references.get(key), () -> "Household " + key + " is not opened yet");
    }
}
