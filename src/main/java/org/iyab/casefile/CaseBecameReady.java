package org.iyab.casefile;

/** A case waits for a seat. */
public record CaseBecameReady(String reference) {}
