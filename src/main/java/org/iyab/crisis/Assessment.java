package org.iyab.crisis;

import java.time.Instant;
import java.util.List;

/**
 * What the crisis cell knows now.
 *
 * @param areas with their risk; the country of one is null where the form does not ask it
 * @param exits the ways out that work today
 * @param reviewAt when the cell will look again
 */
public record Assessment(
        Level level,
        List<AreaInput> areas,
        int estimate,
        EstimateSource estimateSource,
        List<String> exits,
        Instant reviewAt) {}
