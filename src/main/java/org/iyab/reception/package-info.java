/** Arrival at a centre: first aid on arrival and onward travel. */
@ApplicationModule(
        allowedDependencies = {
            "transport",
            "protection",
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
package org.iyab.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
