/** Page shell, navigation, error pages, locale and direction, home per role. */
@ApplicationModule(
        allowedDependencies = {
            "reception",
            "transport",
            "casefile",
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
package org.iyab.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
