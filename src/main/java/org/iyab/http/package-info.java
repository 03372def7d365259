/** What every call shares: problem documents, size limits, idempotency, cursors and entity tags. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"problem"})
@NullMarked
package org.iyab.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
