package org.iyab.transport.engine;

import java.time.Instant;
import java.util.Optional;
import org.iyab.transport.Assemblies;
import org.iyab.worklist.Deadlines;
import org.springframework.stereotype.Component;

/** Deadlines that count from the hour when a household assembles. */
@Component
class Assembly implements Deadlines.Anchor {

    private static final String ANCHOR = "ASSEMBLY";

    private final Assemblies assemblies;

    Assembly(Assemblies assemblies) {
        this.assemblies = assemblies;
    }

    @Override
    public Optional<Instant> of(String anchor, String businessKey) {
        return anchor.equals(ANCHOR) ? assemblies.of(businessKey) : Optional.empty();
    }
}
