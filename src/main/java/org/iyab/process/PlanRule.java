package org.iyab.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** One thing a plan must satisfy before it may be put in force. */
public interface PlanRule {

    /** A plan as the rules see it: models by file, and every file's contents by path. */
    record Plan(Map<String, BpmnModelInstance> models, Map<String, byte[]> files) {}

    /** What is wrong, each finding with file, element and reason; empty when nothing is. */
    List<String> check(Plan plan);
}
