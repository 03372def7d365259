package org.iyab.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iyab.crisis.CrisisView;
import org.iyab.directory.Directory;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.registry.HouseholdRules;
import org.jspecify.annotations.Nullable;

/** What must hold of a request to open a case; every problem is told at once, with its path. */
record OpenCaseRules(Directory directory, CrisisView crisis, Instant now) {

    /** How far a caller's clock may run ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    void check(OpenCase request) {
        if (request.members().isEmpty()) {
            throw DomainProblem.invalid("household_empty", new FieldProblem("household.members", "required"));
        }
        List<FieldProblem> problems = new ArrayList<>();
        if (request.channel() == null) {
            problems.add(new FieldProblem("channel", "required"));
        }
        if (request.post() == null || request.post().isBlank()) {
            problems.add(new FieldProblem("post", "required"));
        } else if (directory.post(request.post()).isEmpty()) {
            problems.add(new FieldProblem("post", "unknown_code"));
        }
        problems.addAll(new HouseholdRules(LocalDate.ofInstant(now, ZoneOffset.UTC)).check(request.members()));
        problems.addAll(HouseholdRules.contact(request.contact()));
        problems.addAll(location(request.location()));
        consent(request.consent(), problems);
        occurred(request.occurredAt(), problems);
        if (request.forced()
                && (request.forceReason() == null || request.forceReason().isBlank())) {
            problems.add(new FieldProblem("forceReason", "required"));
        }
        if (!problems.isEmpty()) {
            throw DomainProblem.invalid(problems);
        }
    }

    List<FieldProblem> location(@Nullable Location location) {
        List<FieldProblem> problems = new ArrayList<>();
        if (location == null) {
            return List.of(new FieldProblem("location", "required"));
        }
        if (location.country() == null || location.country().isBlank()) {
            problems.add(new FieldProblem("location.country", "required"));
        } else if (!location.country().matches("[A-Z]{2}")) {
            problems.add(new FieldProblem("location.country", "unknown_code"));
        }
        if (location.place() == null || location.place().isBlank()) {
            problems.add(new FieldProblem("location.place", "required"));
        } else if (location.place().length() > 120) {
            problems.add(new FieldProblem("location.place", "too_long", Map.of("max", 120)));
        }
        range(location.lat(), 90, "location.lat", problems);
        range(location.lon(), 180, "location.lon", problems);
        return problems;
    }

    private static void range(@Nullable Double degrees, int most, String field, List<FieldProblem> problems) {
        if (degrees != null && degrees > most) {
            problems.add(new FieldProblem(field, "too_large", Map.of("max", most)));
        } else if (degrees != null && degrees < -most) {
            problems.add(new FieldProblem(field, "too_small", Map.of("min", -most)));
        }
    }

    private static void consent(OpenCase.@Nullable ConsentInput consent, List<FieldProblem> problems) {
        if (consent == null) {
            problems.add(new FieldProblem("consent", "required"));
            return;
        }
        boolean none = consent.purposes() == null || consent.purposes().isEmpty();
        boolean impossible =
                consent.impossible() != null && !consent.impossible().isBlank();
        if (none && !impossible) {
            problems.add(new FieldProblem("consent.purposes", "required"));
        }
        if (!none && (consent.channel() == null || consent.channel().isBlank())) {
            problems.add(new FieldProblem("consent.channel", "required"));
        }
    }

    private void occurred(@Nullable Instant at, List<FieldProblem> problems) {
        if (at != null && at.isAfter(now.plus(AHEAD))) {
            problems.add(new FieldProblem("occurredAt", "in_the_future"));
        } else if (at != null
                && at.isBefore(crisis.startsOn().atStartOfDay(ZoneOffset.UTC).toInstant())) {
            problems.add(new FieldProblem("occurredAt", "in_the_past"));
        }
    }
}
