/** Work items: the read model of open user tasks, claim, complete, deadlines. */
@ApplicationModule(allowedDependencies = {"process", "access", "audit", "seeds", "problem", "http"})
@NullMarked
package org.iyab.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
