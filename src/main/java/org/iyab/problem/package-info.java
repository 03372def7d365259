/** Refusals in the words of the contract: one exception, its kind, its code and what to do next. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.iyab.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
