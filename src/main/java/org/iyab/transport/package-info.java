/** Movements, capacity, seats, manifests, boarding passes, boarding and cancellation. */
@ApplicationModule(
        allowedDependencies = {
            "protection",
            "traveldocument",
            "casefile",
            "registry",
            "crisis",
            "directory",
            "worklist",
            "process",
            "access",
            "audit",
            "problem",
            "http"
        })
@NullMarked
package org.iyab.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
