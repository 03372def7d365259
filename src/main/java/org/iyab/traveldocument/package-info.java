/** Laissez-passer and the stock of blanks at each post. */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "registry",
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
package org.iyab.traveldocument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
