package org.iyab.process;

import java.time.Instant;
import java.util.List;

/** Where work can stand still: the engine's jobs, and whatever a module keeps for later. */
public interface StuckSteps {

    /** A step that stands still. The cause is technical and holds no personal data. */
    record StuckStep(String id, String process, String subject, String element, Instant since, String cause) {}

    List<StuckStep> open();

    /** Tries the step again; false where there is no such step here. */
    boolean retry(String id);
}
