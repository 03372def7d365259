package org.iyab.crisis.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.iyab.crisis.AreaInput;
import org.iyab.crisis.Assessment;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisView;
import org.iyab.crisis.EstimateSource;
import org.iyab.crisis.Level;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

@Component
class AssessSituation implements TaskHandler {

    private static final Duration UNTIL_REVIEW = Duration.ofHours(6);

    private final Crises crises;
    private final Clock clock;

    AssessSituation(Crises crises, Clock clock) {
        this.crises = crises;
        this.clock = clock;
    }

    @Override
    public String task() {
        return CrisisResponseProcess.ASSESS_SITUATION;
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        CrisisView crisis = crises.view(context.subject());
        Map<String, Object> values = new HashMap<>();
        if (crisis.underWay()) {
            values.put("level", crisis.level());
        }
        values.put(
                "areas",
                crisis.areas().stream()
                        .map(area -> Map.of("name", area.name(), "risk", area.risk()))
                        .toList());
        values.put("estimatedPeople", crisis.estimate());
        values.put("estimateSource", crisis.estimateSource());
        values.put("exits", crisis.exits());
        values.put("reviewAt", clock.instant().plus(UNTIL_REVIEW).truncatedTo(ChronoUnit.MINUTES));
        values.values().removeIf(value -> value == null);
        return values;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        crises.assess(
                context.subject(),
                new Assessment(
                        answers.choice("level", Level.class),
                        answers.rows("areas").stream()
                                .map(row -> new AreaInput(row.text("name"), null, row.text("risk")))
                                .toList(),
                        answers.number("estimatedPeople"),
                        answers.choice("estimateSource", EstimateSource.class),
                        answers.codes("exits"),
                        answers.instant("reviewAt").orElseThrow()));
        return Map.of();
    }
}
