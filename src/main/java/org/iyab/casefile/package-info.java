/** The repatriation case of a household: opening, needs, triage, notes, timeline, closure. */
@ApplicationModule(
        allowedDependencies = {
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
package org.iyab.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
