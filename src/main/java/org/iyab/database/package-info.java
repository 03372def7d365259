/** The PostgreSQL the product runs on: a given server, or its own embedded one. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.iyab.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
