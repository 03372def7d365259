package org.iyab.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** What a model must satisfy: every delegate exists, every task has a group, a form and guidance, no logic hides in it. */
@Component
class ModelRules implements PlanRule {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z][A-Za-z]*)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{[a-zA-Z]+( == '[A-Z_]+')?}");

    private final BeanFactory beans;

    ModelRules(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public List<String> check(Plan plan) {
        List<String> findings = new ArrayList<>();
        plan.models().forEach((path, model) -> {
            Findings in = new Findings(path, findings);
            processes(model, path, in);
            nodes(model, in);
            tasks(model, plan.files().keySet(), in);
            flows(model, in);
        });
        return findings;
    }

    private record Findings(String path, List<String> all) {
        void add(String element, String reason) {
            all.add(path + ": " + element + ": " + reason);
        }
    }

    private static void processes(BpmnModelInstance model, String path, Findings in) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            in.add("definitions", "holds " + processes.size() + " processes instead of one");
        }
        for (Process process : processes) {
            if (!path.equals("processes/" + process.getId() + ".bpmn")) {
                in.add(process.getId(), "its file has another name");
            }
            if (process.getCamundaHistoryTimeToLiveString() == null) {
                in.add(process.getId(), "has no time to live");
            }
            if (process.getName() == null) {
                in.add(process.getId(), "has no name");
            }
        }
    }

    private void nodes(BpmnModelInstance model, Findings in) {
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement() == null
                        ? ""
                        : shape.getBpmnElement().getId())
                .collect(Collectors.toCollection(TreeSet::new));
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (!ID.matcher(node.getId()).matches()) {
                in.add(node.getId(), "its id is not in kebab-case");
            }
            if (!drawn.contains(node.getId())) {
                in.add(node.getId(), "is missing in the diagram");
            }
            if (node instanceof ScriptTask) {
                in.add(node.getId(), "is a script");
            }
        }
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            delegate(task, in);
        }
    }

    private void delegate(ServiceTask task, Findings in) {
        String expression = task.getCamundaDelegateExpression();
        if (task.getCamundaClass() != null || task.getCamundaExpression() != null || expression == null) {
            in.add(task.getId(), "is not bound by a delegate expression");
            return;
        }
        var bean = DELEGATE.matcher(expression);
        if (!bean.matches()) {
            in.add(task.getId(), "its delegate expression names no bean: " + expression);
        } else if (!beans.containsBean(bean.group(1))) {
            in.add(task.getId(), "its delegate does not exist: " + bean.group(1));
        }
    }

    private static void tasks(BpmnModelInstance model, Set<String> files, Findings in) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (task.getCamundaCandidateGroups() == null) {
                in.add(task.getId(), "has no candidate group");
            } else if (org.iyab.access.Role.of(task.getCamundaCandidateGroups()).isEmpty()) {
                in.add(task.getId(), "its candidate group is unknown: " + task.getCamundaCandidateGroups());
            }
            if (!task.getId().equals(task.getCamundaFormRef())) {
                in.add(task.getId(), "its form is not named like the task");
            } else if (!files.contains("forms/" + task.getId() + ".form")) {
                in.add(task.getId(), "its form does not exist");
            }
            if (!"deployment".equals(task.getCamundaFormRefBinding())) {
                in.add(task.getId(), "its form is not bound by deployment");
            }
            if (task.getDocumentations().isEmpty()) {
                in.add(task.getId(), "has no guidance");
            }
        }
    }

    private static void flows(BpmnModelInstance model, Findings in) {
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            ConditionExpression condition = flow.getConditionExpression();
            if (condition != null
                    && !CONDITION.matcher(condition.getTextContent().strip()).matches()) {
                in.add(flow.getId(), "its condition is more than one comparison: " + condition.getTextContent());
            }
        }
        model.getModelElementsByType(ExclusiveGateway.class).forEach(g -> defaultFlow(g, g.getDefault(), in));
        model.getModelElementsByType(InclusiveGateway.class).forEach(g -> defaultFlow(g, g.getDefault(), in));
    }

    private static void defaultFlow(
            FlowNode gateway, @org.jspecify.annotations.Nullable SequenceFlow flow, Findings in) {
        if (gateway.getOutgoing().size() > 1 && flow == null) {
            in.add(gateway.getId(), "has no default flow");
        }
    }
}
