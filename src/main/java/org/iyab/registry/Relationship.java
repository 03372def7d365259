package org.iyab.registry;

/** To the head of the household. */
public enum Relationship {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER
}
