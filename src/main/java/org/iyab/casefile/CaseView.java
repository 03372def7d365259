package org.iyab.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.iyab.registry.Need;
import org.jspecify.annotations.Nullable;

/**
 * A case as other modules see it.
 *
 * @param priorityRule the row of the table {@code triage} that gave the priority
 * @param queueSince the place in the queue: earliest registration first, kept through cancelled movements
 * @param needs of the household as a whole, beside those of its members
 */
public record CaseView(
        String reference,
        String crisis,
        String post,
        Channel channel,
        CaseStatus status,
        @Nullable Outcome outcome,
        String priority,
        String priorityRule,
        @Nullable Hold hold,
        UUID household,
        @Nullable String area,
        String country,
        String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String medicalUrgency,
        boolean disability,
        Set<Need> needs,
        @Nullable String assemblyPlace,
        @Nullable Instant availableFrom,
        int luggage,
        int dependants,
        Instant openedAt,
        Instant queueSince,
        @Nullable UUID movement,
        @Nullable String centre,
        @Nullable String region,
        int noShows,
        @Nullable String supervisorQuestion,
        List<String> identityDoubts,
        long version) {}
