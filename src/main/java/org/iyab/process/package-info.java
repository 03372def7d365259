/** The engine: configuration, deployment and lint of the plan, forms and their validation, decisions, incidents. */
@ApplicationModule(allowedDependencies = {"access", "audit", "seeds", "problem", "http"})
@NullMarked
package org.iyab.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
