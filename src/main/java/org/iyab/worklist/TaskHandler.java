package org.iyab.worklist;

import java.util.Map;
import org.iyab.access.Actor;

/**
 * What completing one kind of task means for the domain. One bean a task key; the module that owns the data implements
 * it.
 */
public interface TaskHandler {

    /**
     * The task in hand.
     *
     * @param subject the case reference, movement id or crisis code
     */
    record TaskContext(
            String id, String task, String subject, SubjectSource.Subject about, WorkItem item, Actor actor) {}

    /** The task's key: its element id in the model and the name of its form. */
    String task();

    /** Locks what must be locked before the subject itself (a case's movement before the case). */
    default void lockBefore(TaskContext context) {}

    /** Prefilled values and the lists that the form's {@code valuesKey} names. */
    Map<String, Object> prefill(TaskContext context);

    /**
     * Changes the domain by the answers, which have passed the form's schema already. A further refusal is a
     * {@code DomainProblem}.
     *
     * @return the routing facts for the process
     */
    Map<String, Object> complete(TaskContext context, Answers answers);
}
