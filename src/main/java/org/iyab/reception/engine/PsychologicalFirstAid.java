package org.iyab.reception.engine;

import java.util.Map;
import org.iyab.casefile.CaseFiles;
import org.iyab.reception.FirstHelp;
import org.iyab.reception.MinorReception;
import org.iyab.registry.Households;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** Somebody listens. */
@Component
class PsychologicalFirstAid implements TaskHandler {

    private final FirstHelp help;
    private final MinorReception minors;
    private final CaseFiles cases;
    private final Households households;

    PsychologicalFirstAid(FirstHelp help, MinorReception minors, CaseFiles cases, Households households) {
        this.help = help;
        this.minors = minors;
        this.cases = cases;
        this.households = households;
    }

    @Override
    public String task() {
        return "psychological-first-aid";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        boolean children =
                minors.hasMinor(households.members(cases.get(context.subject()).household()));
        return Map.of("childrenPresent", children);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        help.comforted(
                context.subject(),
                answers.choice("distress", FirstHelp.Distress.class),
                answers.ticked("childrenSeen"),
                answers.ticked("danger"));
        return Map.of();
    }
}
