package org.iyab.crisis;

import org.jspecify.annotations.Nullable;

/** An area as somebody wrote it, not checked yet. */
public record AreaInput(
        @Nullable String name,
        @Nullable String country,
        @Nullable String risk) {}
