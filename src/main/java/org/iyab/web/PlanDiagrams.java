package org.iyab.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iyab.process.PlanTexts;
import org.iyab.process.Processes;
import org.springframework.stereotype.Component;

/** Where the processes of one thing stand, drawn. */
@Component
class PlanDiagrams {

    record Diagram(String process, String name, String xml, List<String> active, List<String> done) {}

    record Answer(List<Diagram> diagrams) {}

    private final Processes processes;
    private final PlanTexts texts;

    PlanDiagrams(Processes processes, PlanTexts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    /** One diagram a process; of one that ran several times, its last course. */
    Answer of(String businessKey, Locale locale) {
        Map<String, Diagram> diagrams = new LinkedHashMap<>();
        for (Processes.Course course : processes.courses(businessKey)) {
            diagrams.put(
                    course.process(),
                    new Diagram(
                            course.process(),
                            texts.processName(course.process(), locale),
                            texts.diagram(course.definition(), locale),
                            course.active(),
                            course.done()));
        }
        return new Answer(List.copyOf(diagrams.values()));
    }
}
