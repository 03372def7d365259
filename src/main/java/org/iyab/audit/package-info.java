/** The tamper-evident audit trail. */
@ApplicationModule(allowedDependencies = {"problem", "http"})
@NullMarked
package org.iyab.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
