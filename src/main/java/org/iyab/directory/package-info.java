/** Organisations, agreements, posts, places of assembly, reception centres and regions. */
@ApplicationModule(allowedDependencies = {"access", "audit", "seeds", "problem", "http"})
@NullMarked
package org.iyab.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
