/** The demonstration crisis, made by the services of the product under a set clock. */
@ApplicationModule(
        allowedDependencies = {
            "reception",
            "transport",
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
            "seeds",
            "problem",
            "http"
        })
@NullMarked
package org.iyab.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
