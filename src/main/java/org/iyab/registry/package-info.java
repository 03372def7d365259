/** Persons, households, contacts, consent and certain duplicates. */
@ApplicationModule(allowedDependencies = {"directory", "access", "audit", "problem", "http"})
@NullMarked
package org.iyab.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
