package org.iyab.crisis;

/** How dangerous an area is, the least first. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH,
    EXTREME
}
