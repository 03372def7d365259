/** Accounts, roles, scopes, policies, sessions and the access log. */
@ApplicationModule(allowedDependencies = {"audit", "seeds", "problem", "http"})
@NullMarked
package org.iyab.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
