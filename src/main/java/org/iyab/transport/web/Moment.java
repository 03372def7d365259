package org.iyab.transport.web;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a movement left or landed. */
record Moment(@Nullable Instant at) {

    Instant read() {
        Fields fields = new Fields();
        fields.required("at", at);
        fields.refuseWrong();
        return Objects.requireNonNull(at);
    }
}
