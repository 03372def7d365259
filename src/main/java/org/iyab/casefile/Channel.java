package org.iyab.casefile;

/** How a household came to be registered. */
public enum Channel {
    PHONE,
    COUNTER,
    WEB,
    LIST,
    FIELD
}
