package org.iyab.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.iyab.process.PlanRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every user task of a plan needs somebody to handle its answers and a deadline. */
@Component
class TaskRules implements PlanRule {

    private final ObjectProvider<TaskHandler> handlers;
    private final Deadlines deadlines;

    TaskRules(ObjectProvider<TaskHandler> handlers, Deadlines deadlines) {
        this.handlers = handlers;
        this.deadlines = deadlines;
    }

    @Override
    public List<String> check(Plan plan) {
        Set<String> handled = handlers.stream().map(TaskHandler::task).collect(Collectors.toSet());
        List<String> findings = new ArrayList<>();
        plan.models().forEach((path, model) -> {
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                if (!handled.contains(task.getId())) {
                    findings.add(path + ": " + task.getId() + ": nobody handles its answers");
                }
                if (!deadlines.knows(task.getId())) {
                    findings.add(path + ": " + task.getId() + ": seeds/deadlines.csv gives it no deadline");
                }
            }
        });
        return findings;
    }
}
