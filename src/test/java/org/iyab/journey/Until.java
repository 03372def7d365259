package org.iyab.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another transaction promised, and no longer than a deadline. */
final class Until {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Until() {}

    static void is(String what, BooleanSupplier test) {
        found(what, () -> test.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static <T> T found(String what, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<T> value = Objects.requireNonNull(look.get());
            if (value.isPresent()) {
                return value.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
