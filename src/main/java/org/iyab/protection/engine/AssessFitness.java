package org.iyab.protection.engine;

import static org.iyab.protection.engine.ProtectionVariables.FITNESS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.protection.FitnessAssessment;
import org.iyab.protection.FitnessDecision;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.protection.FitnessDecision.Verdict;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** A doctor says whether a person can travel. */
@Component
class AssessFitness implements TaskHandler {

    private final FitnessAssessment assessment;
    private final Households households;
    private final WorkItems items;
    private final Clock clock;

    AssessFitness(FitnessAssessment assessment, Households households, WorkItems items, Clock clock) {
        this.assessment = assessment;
        this.households = households;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "assess-fitness";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        Set<Need> needs = households.person(person(context)).needs();
        Map<String, Object> data = new HashMap<>();
        data.put("urgency", urgency(needs).name());
        data.put("validUntil", today().plus(FitnessDecision.LONGEST).toString());
        data.put(
                "equipment",
                List.of(Need.WHEELCHAIR, Need.STRETCHER).stream()
                        .filter(needs::contains)
                        .map(Need::name)
                        .toList());
        return data;
    }

    private static Urgency urgency(Set<Need> needs) {
        if (needs.contains(Need.MEDICAL_URGENT)) {
            return Urgency.URGENT;
        }
        return needs.contains(Need.MEDICAL_CHRONIC) ? Urgency.CHRONIC : Urgency.NONE;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Verdict verdict = answers.choice("fitness", Verdict.class);
        FitnessDecision decision = new FitnessDecision(
                person(context),
                context.subject(),
                verdict,
                answers.choice("urgency", Urgency.class),
                today(),
                answers.day("validUntil").orElse(null),
                Set.copyOf(answers.codes("equipment")),
                answers.optional("hospital").orElse(null));
        assessment.record(decision, waitingBeside(context));
        return FITNESS.of(verdict);
    }

    private Set<UUID> waitingBeside(TaskContext context) {
        return items.of(context.subject()).stream()
                .filter(item -> item.task().equals(task()) && !item.id().equals(context.id()))
                .map(WorkItem::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static UUID person(TaskContext context) {
        return Objects.requireNonNull(context.item().person());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
