/** Fitness to travel, escorts of minors, confidential interviews. */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "registry",
            "directory",
            "worklist",
            "process",
            "access",
            "audit",
            "problem",
            "http"
        })
@NullMarked
package org.iyab.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
