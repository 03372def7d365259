package org.iyab.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.process.ProductClock;
import org.iyab.seeds.SeedFile;
import org.iyab.seeds.Seeds;
import org.iyab.transport.Arrival;
import org.iyab.transport.Boarding;
import org.iyab.transport.Departure;
import org.iyab.transport.Mode;
import org.iyab.transport.MovementPlanning;
import org.iyab.transport.MovementPlanning.PlanMovement;
import org.iyab.transport.Passes;
import org.iyab.transport.Passes.PassView;
import org.iyab.transport.SeatPlanning;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Movements planned, filled, boarded, flown and counted by logistics and reception. */
@Component
@Profile("demo")
class DemoMovements {

    private static final String LOGISTICS = "logistics";

    private final MovementPlanning planning;
    private final SeatPlanning seats;
    private final Boarding boarding;
    private final Departure departure;
    private final Arrival arrival;
    private final Passes passes;
    private final CaseFiles cases;
    private final DemoTasks tasks;
    private final Seeds seeds;
    private final ProductClock clock;
    private final Map<String, UUID> ids = new HashMap<>();

    DemoMovements(
            MovementPlanning planning,
            SeatPlanning seats,
            Boarding boarding,
            Departure departure,
            Arrival arrival,
            Passes passes,
            CaseFiles cases,
            DemoTasks tasks,
            Seeds seeds,
            ProductClock clock) {
        this.planning = planning;
        this.seats = seats;
        this.boarding = boarding;
        this.departure = departure;
        this.arrival = arrival;
        this.passes = passes;
        this.cases = cases;
        this.tasks = tasks;
        this.seeds = seeds;
        this.clock = clock;
    }

    Optional<UUID> find(String code) {
        return Optional.ofNullable(ids.get(code));
    }

    int count() {
        return ids.size();
    }

    void plan(String crisis, String code, Instant start) {
        Map<String, PlanMovement> plans =
                seeds.file("demo/movements.csv").rows(row -> plan(crisis, row, start)).stream()
                        .collect(Collectors.toMap(PlanMovement::code, plan -> plan));
        PlanMovement plan = Optional.ofNullable(plans.get(code))
                .orElseThrow(() -> new IllegalArgumentException("seeds/demo/movements.csv has no movement " + code));
        ids.put(code, tasks.as(LOGISTICS, () -> planning.plan(plan)));
    }

    private static PlanMovement plan(String crisis, SeedFile.Row row, Instant start) {
        return new PlanMovement(
                row.text("code"),
                crisis,
                Mode.valueOf(row.text("mode")),
                row.text("from"),
                start.plus(Duration.parse(row.text("departure"))),
                row.text("to"),
                row.optional("centre"),
                start.plus(Duration.parse(row.text("arrival"))),
                row.number("seats"),
                row.number("wheelchair"),
                row.number("stretcher"),
                null);
    }

    void seat(UUID movement, List<String> references) {
        references.forEach(reference -> logistics(() -> seats.propose(movement, reference)));
    }

    void openBoarding(UUID movement) {
        logistics(() -> boarding.open(movement));
    }

    void board(UUID movement, Predicate<PassView> who) {
        passes(movement, who).forEach(pass -> logistics(() -> boarding.scan(movement, pass.pass(), null)));
    }

    void depart(UUID movement) {
        logistics(() -> departure.depart(movement, clock.instant()));
    }

    void land(UUID movement) {
        logistics(() -> arrival.land(movement, clock.instant()));
    }

    void count(UUID movement, Predicate<PassView> who) {
        passes(movement, who).forEach(pass -> tasks.as("border", () -> arrival.scan(movement, pass.pass(), null)));
    }

    Set<UUID> passengers(String reference) {
        return passes.of(reference).stream().map(PassView::person).collect(Collectors.toSet());
    }

    private List<PassView> passes(UUID movement, Predicate<PassView> who) {
        return cases.ofMovement(movement).stream()
                .map(CaseView::reference)
                .flatMap(reference -> passes.of(reference).stream())
                .filter(who)
                .toList();
    }

    private void logistics(Runnable act) {
        tasks.as(LOGISTICS, () -> {
            act.run();
            return true;
        });
    }
}
