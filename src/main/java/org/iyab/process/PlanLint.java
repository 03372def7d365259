package org.iyab.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds a plan against every rule before it is deployed. */
@Component
public class PlanLint {

    private final PlanFiles files;
    private final ObjectProvider<PlanRule> rules;

    PlanLint(PlanFiles files, ObjectProvider<PlanRule> rules) {
        this.files = files;
        this.rules = rules;
    }

    /** The findings on the plan as it lies in its folder. */
    public List<String> check() {
        return check(files.read());
    }

    List<String> check(Map<String, byte[]> plan) {
        List<String> findings = new ArrayList<>();
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        plan.forEach((path, content) -> {
            try {
                if (path.endsWith(".bpmn")) {
                    models.put(path, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
                } else if (path.endsWith(".dmn")) {
                    Dmn.readModelFromStream(new ByteArrayInputStream(content));
                }
            } catch (ModelException broken) {
                findings.add(path + ": cannot be read: " + reason(broken));
            }
        });
        if (findings.isEmpty()) {
            PlanRule.Plan whole = new PlanRule.Plan(models, plan);
            rules.orderedStream().forEach(rule -> findings.addAll(rule.check(whole)));
        }
        return findings;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
