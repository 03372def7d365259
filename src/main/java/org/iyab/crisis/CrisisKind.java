package org.iyab.crisis;

public enum CrisisKind {
    CONFLICT,
    DISASTER,
    EPIDEMIC,
    POLITICAL,
    ORDINARY,
    OTHER
}
