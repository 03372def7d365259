package org.iyab.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The hour that a caller gives to an act: it may lie in the past, at most five minutes ahead, and never before the step
 * it follows. Hours are compared by whole seconds, for a caller's clock knows no more.
 */
final class Moments {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private Moments() {}

    /** The hour given, or now; refused when it lies more than five minutes ahead. */
    static Instant given(@Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now.plus(AHEAD))) {
            throw DomainProblem.invalid(new FieldProblem("at", "in_the_future"));
        }
        return at == null ? now : at;
    }

    /** The hour given, or now, or the step's own hour when that was given ahead of now. */
    static Instant following(@Nullable Instant at, Instant now, @Nullable Instant step) {
        Instant moment = given(at, now);
        if (step == null || !isBefore(moment, step)) {
            return moment;
        }
        if (at == null) {
            return step;
        }
        throw DomainProblem.invalid(new FieldProblem("at", "in_the_past", Map.of("after", step)));
    }

    static boolean isBefore(Instant moment, Instant other) {
        return moment.truncatedTo(ChronoUnit.SECONDS).isBefore(other.truncatedTo(ChronoUnit.SECONDS));
    }
}
