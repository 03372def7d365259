package org.iyab.crisis.engine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisReadiness;
import org.iyab.crisis.CrisisReadiness.Decision;
import org.iyab.directory.Directory;
import org.iyab.directory.Organisation;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

@Component
class ConvenePartners implements TaskHandler {

    private final Crises crises;
    private final CrisisReadiness readiness;
    private final Directory directory;
    private final Clock clock;

    ConvenePartners(Crises crises, CrisisReadiness readiness, Directory directory, Clock clock) {
        this.crises = crises;
        this.readiness = readiness;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String task() {
        return CrisisResponseProcess.CONVENE_PARTNERS;
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        Map<String, Object> values = new HashMap<>();
        values.put("organisations", Options.of(directory.organisations(), Organisation::code));
        values.put("heldAt", clock.instant().truncatedTo(ChronoUnit.MINUTES));
        values.put("partners", readiness.partners(context.subject()));
        values.put("budgetMad", crises.view(context.subject()).budgetMad());
        values.values().removeIf(value -> value == null);
        return values;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        readiness.convene(
                context.subject(),
                answers.instant("heldAt").orElseThrow(),
                answers.codes("partners"),
                answers.decimal("budgetMad").orElse(null),
                answers.rows("decisions").stream()
                        .map(row -> new Decision(
                                row.text("text"),
                                row.text("owner"),
                                row.day("due").orElseThrow()))
                        .toList());
        return Map.of();
    }
}
