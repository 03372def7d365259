package org.iyab.problem;

/** An argument of a text that is itself a text, to be put into the reader's language. */
public record Words(String key) {}
