package org.iyab.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the work list anew from the engine and reports where the two differed. */
@Component
public class WorkListRebuild {

    /** What differed; all three are expected to be zero. */
    public record Drift(int tasks, int missing, int orphaned, int different) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WorkItems items;
    private final org.springframework.jdbc.core.simple.JdbcClient jdbc;

    WorkListRebuild(
            TaskService tasks,
            RuntimeService runtime,
            WorkItems items,
            org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.items = items;
        this.jdbc = jdbc;
    }

    @Transactional
    public Drift rebuild() {
        jdbc.sql("lock table work_item in exclusive mode").update();
        Map<String, WorkItem> before = new HashMap<>();
        jdbc.sql("select " + WorkItems.columns() + " from work_item")
                .query(WorkItems::row)
                .list()
                .forEach(item -> before.put(item.id(), item));
        jdbc.sql("delete from work_item").update();
        List<Task> open = tasks.createTaskQuery().active().list();
        int missing = 0;
        int different = 0;
        List<String> seen = new ArrayList<>();
        for (Task task : open) {
            items.put(read(task));
            WorkItem known = before.get(task.getId());
            WorkItem now = items.find(task.getId()).orElseThrow();
            seen.add(task.getId());
            if (known == null) {
                missing++;
            } else if (!sameFor(known, now)) {
                different++;
            }
        }
        seen.forEach(before::remove);
        return new Drift(open.size(), missing, before.size(), different);
    }

    private static boolean sameFor(WorkItem a, WorkItem b) {
        return a.task().equals(b.task())
                && a.subject().equals(b.subject())
                && a.candidateGroup().equals(b.candidateGroup())
                && Objects.equals(a.assignee(), b.assignee())
                && Objects.equals(a.priority(), b.priority())
                && Objects.equals(a.post(), b.post())
                && Objects.equals(a.person(), b.person())
                && a.held() == b.held();
    }

    private WorkItems.OpenTask read(Task task) {
        String person = TaskProjection.text(tasks.getVariable(task.getId(), "person"));
        return new WorkItems.OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessDefinitionId().split(":", 2)[0],
                task.getProcessInstanceId(),
                runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                task.getAssignee(),
                TaskProjection.text(tasks.getVariable(task.getId(), "post")),
                person == null ? null : UUID.fromString(person),
                task.getCreateTime().toInstant());
    }
}
