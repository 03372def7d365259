package org.iyab.worklist;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the work list about the thing a process is about. A feature module implements it for its kind of subject; the
 * subject's identifier is the business key of its processes.
 */
public interface SubjectSource {

    /**
     * What a work item shows and is filtered by.
     *
     * @param status of a case; empty for what is none
     */
    record Subject(
            String key,
            @Nullable String crisis,
            @Nullable String caseReference,
            @Nullable UUID movement,
            @Nullable String post,
            @Nullable String centre,
            @Nullable String region,
            @Nullable String organisation,
            @Nullable String priority,
            boolean held,
            @Nullable String status) {}

    /** The subject, if it is of this module's kind. */
    Optional<Subject> find(String businessKey);

    /** Locks the subject's row until the transaction ends, after whatever stands before it in the lock order. */
    void lock(String businessKey);

    /** Called when a work item of the subject is claimed for the first time. */
    default void claimed(String businessKey, String task) {}

    /** Called after a task of the subject was completed, in the same transaction: delivers what became due by it. */
    default void completed(String businessKey) {}

    /** Keeps what an officer noted on the form; {@code group} tells who may read it. */
    default void note(String businessKey, String group, String text) {}
}
