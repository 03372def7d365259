package org.iyab.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.iyab.casefile.CaseAccess;
import org.iyab.http.Commands;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.registry.Households;
import org.iyab.transport.Arrival;
import org.iyab.transport.Boarding;
import org.iyab.transport.Departure;
import org.iyab.transport.MovementPlanning;
import org.iyab.transport.MovementScope;
import org.iyab.transport.MovementView;
import org.iyab.transport.Scan;
import org.iyab.transport.SeatPlanning;
import org.iyab.transport.SeatRelease;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons on the page of a movement. */
@Controller
@RequestMapping("/movements/{id}")
class MovementActs {

    /** What a scan came to, for the eye of whoever stands at the door. */
    record Counted(String name, String reference, long present, long expected) implements Serializable {

        private static final long serialVersionUID = 1L;

        public boolean complete() {
            return present >= expected;
        }
    }

    private final MovementPlanning planning;
    private final SeatPlanning seats;
    private final SeatRelease release;
    private final Boarding boarding;
    private final Departure departure;
    private final Arrival arrival;
    private final MovementScope scope;
    private final MovementRights rights;
    private final CaseAccess cases;
    private final Households households;
    private final Refusals acts;
    private final Commands commands;
    private final Clock clock;

    MovementActs(
            MovementPlanning planning,
            SeatPlanning seats,
            SeatRelease release,
            Boarding boarding,
            Departure departure,
            Arrival arrival,
            MovementScope scope,
            MovementRights rights,
            CaseAccess cases,
            Households households,
            Refusals acts,
            Commands commands,
            Clock clock) {
        this.planning = planning;
        this.seats = seats;
        this.release = release;
        this.boarding = boarding;
        this.departure = departure;
        this.arrival = arrival;
        this.scope = scope;
        this.rights = rights;
        this.cases = cases;
        this.households = households;
        this.acts = acts;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/seats")
    String seat(@PathVariable UUID id, @RequestParam("case") String reference, RedirectAttributes next, Locale locale) {
        scope.logistics(id);
        acts.tried(
                () -> {
                    cases.visible(reference.strip());
                    seats.propose(id, reference.strip());
                },
                "movement.seated",
                next,
                locale);
        return "redirect:" + page(id);
    }

    @PostMapping("/seats/{reference}/release")
    String free(@PathVariable UUID id, @PathVariable String reference, RedirectAttributes next, Locale locale) {
        scope.logistics(id);
        cases.visible(reference);
        acts.tried(() -> release.byHand(id, reference), "movement.released", next, locale);
        return "redirect:" + page(id);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes next,
            Locale locale) {
        scope.logistics(id);
        acts.tried(() -> planning.cancel(id, reason(reason)), "movement.cancelled", next, locale);
        return "redirect:" + page(id);
    }

    /** As the call on the same thing asks it. */
    private static String reason(@Nullable String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.length() < 5 || text.length() > 300) {
            throw DomainProblem.invalid(
                    text.length() > 300
                            ? new FieldProblem("reason", "too_long", Map.of("max", 300))
                            : new FieldProblem("reason", "too_short", Map.of("min", 5)));
        }
        return text;
    }

    @PostMapping("/boarding-opening")
    String open(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        scope.logistics(id);
        acts.tried(() -> boarding.open(id), "movement.boarding-open", next, locale);
        return "redirect:" + page(id);
    }

    @PostMapping("/departure")
    String depart(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int minutesAgo,
            RedirectAttributes next,
            Locale locale) {
        scope.logistics(id);
        acts.tried(() -> departure.depart(id, ago(minutesAgo)), "movement.departed", next, locale);
        return "redirect:" + page(id);
    }

    @PostMapping("/arrival")
    String land(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int minutesAgo,
            RedirectAttributes next,
            Locale locale) {
        scope.logistics(id);
        acts.tried(() -> arrival.land(id, ago(minutesAgo)), "movement.landed", next, locale);
        return "redirect:" + page(id);
    }

    private Instant ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(Math.max(0, minutes)));
    }

    @PostMapping("/boardings")
    String board(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pass,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        MovementView movement = scope.logistics(id);
        return scanned(
                movement, "boarding", pass, htmx != null, model, next, locale, () -> boarding.scan(id, pass, null));
    }

    @PostMapping("/arrivals")
    String arrive(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pass,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        MovementView movement = scope.reception(id);
        return scanned(
                movement, "arrival", pass, htmx != null, model, next, locale, () -> arrival.scan(id, pass, null));
    }

    /** Answers the section alone where htmx asks, so that the door goes on without a new page; else the page. */
    private String scanned(
            MovementView movement,
            String door,
            String pass,
            boolean sectionOnly,
            Model model,
            RedirectAttributes next,
            Locale locale,
            Supplier<Scan> scan) {
        String outcome = door + "Scan";
        Serializable shown;
        try {
            if (pass.isBlank()) {
                throw DomainProblem.invalid(new FieldProblem("pass", "required"));
            }
            shown = counted(commands.run(scan));
        } catch (DomainProblem problem) {
            outcome = door + "Problem";
            shown = acts.refusal(problem, locale);
        }
        if (!sectionOnly) {
            next.addFlashAttribute(outcome, shown);
            return "redirect:" + page(movement.id()) + "#" + door;
        }
        model.addAttribute(outcome, shown);
        model.addAttribute("movement", movement);
        model.addAttribute("offer", rights.on(movement));
        if (door.equals("boarding")) {
            model.addAttribute("total", boarding.total(movement.id()));
            return "movements/doors :: boarding";
        }
        model.addAttribute("count", arrival.reconciliation(movement.id()));
        return "movements/counted";
    }

    private Counted counted(Scan scan) {
        return new Counted(
                households.person(scan.person()).name(),
                scan.caseReference(),
                scan.household().present(),
                scan.household().expected());
    }

    private static String page(UUID id) {
        return "/movements/" + id;
    }
}
