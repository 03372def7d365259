package org.iyab.crisis;

/** How far the plan of a crisis is activated. */
public enum Level {
    WATCH,
    ALERT,
    EMERGENCY,
    STOOD_DOWN
}
