package org.iyab.casefile;

import java.time.Instant;

/** A flag that stops seats and deadlines, and nothing else. */
public record Hold(String reason, Instant until) {}
