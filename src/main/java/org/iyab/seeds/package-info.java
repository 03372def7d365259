/** Reads reference data from CSV, refusing a bad row with file and line. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"problem"})
@NullMarked
package org.iyab.seeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
