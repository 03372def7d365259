package org.iyab.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the other modules ask of the engine: start, deliver, complete and show. A process is named by its key, an
 * instance by its business key. Every call joins the transaction of its caller.
 */
@Component
public class Processes {

    /** What became of a message. */
    public enum Delivery {
        /** The instance was waiting for it and has gone on. */
        DELIVERED,
        /** The instance lives but does not wait for it (now). */
        NOT_WAITING,
        /** The instance is suspended: the message must be kept until it goes on. */
        SUSPENDED,
        /** There is no such instance, or it is over. */
        OVER
    }

    /**
     * A process instance as its diagram shows it.
     *
     * @param active ids of the elements where it stands
     * @param done ids of the elements it has passed
     * @param over whether it has ended
     */
    public record Course(
            String process, String instance, String definition, List<String> active, List<String> done, boolean over) {}

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;

    Processes(RuntimeService runtime, TaskService tasks, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
    }

    /** Starts the process that is in force and answers its instance id. */
    public String start(String process, String businessKey, Map<String, Object> facts) {
        return runtime.startProcessInstanceByKey(process, businessKey, facts).getId();
    }

    /**
     * Delivers a message to the one instance of a process. The caller holds the lock of the thing the business key
     * names.
     */
    public Delivery deliver(String process, String businessKey, String message, Map<String, Object> facts) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(process)
                .singleResult();
        if (instance == null) {
            return Delivery.OVER;
        }
        if (instance.isSuspended()) {
            return Delivery.SUSPENDED;
        }
        List<MessageCorrelationResult> hits = runtime.createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(facts)
                .correlateAllWithResult();
        if (hits.size() > 1) {
            throw new IllegalStateException("Message " + message + " has " + hits.size() + " receivers in " + process);
        }
        return hits.isEmpty() ? Delivery.NOT_WAITING : Delivery.DELIVERED;
    }

    /** Completes a task with the routing facts its handler gave. */
    public void complete(String task, Map<String, Object> facts) {
        tasks.complete(task, facts);
    }

    public void assign(String task, @Nullable String user) {
        tasks.setAssignee(task, user);
    }

    public void setDue(String task, java.time.@Nullable Instant due) {
        Task entity = tasks.createTaskQuery().taskId(task).singleResult();
        if (entity != null) {
            entity.setDueDate(due == null ? null : java.util.Date.from(due));
            tasks.saveTask(entity);
        }
    }

    /** A variable as the task sees it. */
    public <T> Optional<T> read(String task, ProcessVariable<T> variable) {
        Object value = tasks.getVariable(task, variable.name());
        return value == null ? Optional.empty() : Optional.of(variable.decode(value));
    }

    /** The courses of the processes of one business key, the called ones after the calling ones. */
    public List<Course> courses(String businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::course)
                .toList();
    }

    private Course course(HistoricProcessInstance instance) {
        boolean over = instance.getEndTime() != null;
        List<String> active = over ? List.of() : active(runtime.getActivityInstance(instance.getId()));
        List<String> done =
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream()
                        .filter(activity -> !activity.isCanceled())
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList();
        return new Course(
                instance.getProcessDefinitionKey(),
                instance.getId(),
                instance.getProcessDefinitionId(),
                active,
                done,
                over);
    }

    private static List<String> active(@Nullable ActivityInstance root) {
        if (root == null) {
            return List.of();
        }
        List<String> leaves = new ArrayList<>();
        collect(root, leaves);
        return leaves.stream().distinct().toList();
    }

    private static void collect(ActivityInstance instance, List<String> leaves) {
        Arrays.stream(instance.getChildTransitionInstances()).forEach(t -> leaves.add(t.getActivityId()));
        if (instance.getChildActivityInstances().length == 0) {
            if (!Objects.equals(instance.getActivityId(), instance.getProcessDefinitionId())) {
                leaves.add(instance.getActivityId().replace("#multiInstanceBody", ""));
            }
            return;
        }
        Stream.of(instance.getChildActivityInstances()).forEach(child -> collect(child, leaves));
    }

    /** The deployment that a process definition came with: its forms, texts and called processes are of the same one. */
    public String deploymentOf(String definition) {
        return repository.getProcessDefinition(definition).getDeploymentId();
    }

    public String definitionOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();
    }
}
