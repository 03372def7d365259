package org.iyab.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One open user task as the work list holds it. */
public record WorkItem(
        String id,
        String task,
        String process,
        String subject,
        @Nullable String crisis,
        @Nullable String caseReference,
        @Nullable UUID movement,
        @Nullable UUID person,
        String candidateGroup,
        @Nullable String post,
        @Nullable String centre,
        @Nullable String region,
        @Nullable String organisation,
        @Nullable String priority,
        boolean held,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt) {}
