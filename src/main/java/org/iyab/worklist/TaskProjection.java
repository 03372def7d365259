package org.iyab.worklist;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes the work list in the engine's own transaction, by a built-in listener on every user task of every model. Work
 * items are asked for late: the engine starts before the tables they need are known to be there.
 */
@Component
class TaskProjection extends AbstractProcessEnginePlugin {

    private static final List<String> EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final ObjectProvider<WorkItems> items;

    TaskProjection(ObjectProvider<WorkItems> items) {
        this.items = items;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new java.util.ArrayList<>();
            configuration.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition definition =
                        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                EVENTS.forEach(event -> definition.addBuiltInTaskListener(event, TaskProjection.this::project));
            }
        });
    }

    private void project(DelegateTask task) {
        WorkItems list = items.getObject();
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> list.put(open(task));
            case TaskListener.EVENTNAME_ASSIGNMENT -> list.assigned(task.getId(), task.getAssignee());
            default -> list.gone(task.getId());
        }
    }

    private static WorkItems.OpenTask open(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        Object person = task.getVariable("person");
        Object post = task.getVariable("post");
        return new WorkItems.OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessDefinitionId().split(":", 2)[0],
                task.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                task.getCandidates().stream()
                        .map(link -> link.getGroupId())
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(""),
                task.getAssignee(),
                text(post),
                person == null ? null : UUID.fromString(String.valueOf(text(person))),
                task.getCreateTime().toInstant());
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof SpinJsonNode node ? node.stringValue() : value.toString();
    }
}
