package org.iyab.transport.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.iyab.transport.Passes;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner sends.
 *
 * @param pass the token or the ten characters
 * @param at when it was scanned, if that is not now
 */
record ScannedPass(
        @JsonProperty("pass") @Nullable String pass,
        @Nullable Instant at) {

    /** Refuses with 404 a pass that is none of ours. */
    void known(Passes passes) {
        if (pass != null && !pass.isBlank()) {
            passes.requireKnown(pass);
        }
    }

    String read() {
        Fields fields = new Fields();
        fields.text("pass", pass, 1, 200);
        fields.refuseWrong();
        return Objects.requireNonNull(pass);
    }
}
