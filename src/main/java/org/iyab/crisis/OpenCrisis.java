package org.iyab.crisis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open a crisis, by fields as somebody wrote them; {@code areas} may be left to the first assessment. */
public record OpenCrisis(
        @Nullable String code,
        @Nullable String title,
        @Nullable String kind,
        @Nullable List<@Nullable String> countries,
        @Nullable List<@Nullable AreaInput> areas,
        @Nullable String startsOn) {}
