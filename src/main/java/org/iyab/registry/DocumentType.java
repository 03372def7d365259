package org.iyab.registry;

/** Kinds of papers. */
public enum DocumentType {
    PASSPORT,
    NATIONAL_CARD,
    LAISSEZ_PASSER,
    CIVIL_STATUS,
    OTHER
}
