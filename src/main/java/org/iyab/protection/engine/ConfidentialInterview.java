package org.iyab.protection.engine;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iyab.protection.Interview;
import org.iyab.protection.Interviews;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** Somebody is heard alone; what they say stays with the group. */
@Component
class ConfidentialInterview implements TaskHandler {

    private final Interviews interviews;

    ConfidentialInterview(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public String task() {
        return "confidential-interview";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Interview interview = new Interview(
                Objects.requireNonNull(context.item().person()),
                context.subject(),
                answers.choice("safe", Interview.Safety.class),
                answers.choice("consent", Interview.Consent.class),
                answers.codes("measures").stream()
                        .map(Interview.Measure::valueOf)
                        .collect(Collectors.toSet()));
        interviews.record(interview, answers.optional("account"));
        return Map.of();
    }
}
