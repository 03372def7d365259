package org.iyab.casefile;

/** How a case ended. */
public enum Outcome {
    SELF_RETURNED,
    STAYED,
    NOT_ELIGIBLE,
    DUPLICATE,
    LOST_CONTACT,
    DECEASED,
    REINTEGRATED,
    DECLINED_FOLLOW_UP,
    MOVED_AGAIN
}
