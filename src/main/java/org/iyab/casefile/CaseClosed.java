package org.iyab.casefile;

/** A case was closed, whatever its outcome. */
public record CaseClosed(String reference) {}
