/** Crises, activation levels, affected areas and the crisis process. */
@ApplicationModule(
        allowedDependencies = {"directory", "worklist", "process", "access", "audit", "seeds", "problem", "http"})
@NullMarked
package org.iyab.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
