package org.iyab.registry;

/** As on the best paper. */
public enum Sex {
    F,
    M,
    X
}
