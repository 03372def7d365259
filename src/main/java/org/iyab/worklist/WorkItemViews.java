package org.iyab.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.iyab.process.PlanTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work items as they are answered: with the task's name in the reader's language. */
@Component
public class WorkItemViews {

    /** A work item of the contract. */
    public record View(
            String id,
            String task,
            String name,
            @JsonProperty("case") @Nullable String caseReference,
            @Nullable UUID movement,
            @Nullable String crisis,
            @Nullable String priority,
            @Nullable Instant due,
            boolean overdue,
            @Nullable String assignee,
            String group,
            @Nullable UUID person,
            @Nullable String post,
            Instant created) {}

    private final PlanTexts texts;
    private final WorkItems items;

    WorkItemViews(PlanTexts texts, WorkItems items) {
        this.texts = texts;
        this.items = items;
    }

    public View view(WorkItem item, Locale locale) {
        return new View(
                item.id(),
                item.task(),
                texts.name(item.process(), item.task(), locale),
                item.caseReference(),
                item.movement(),
                item.crisis(),
                item.priority(),
                item.dueAt(),
                items.overdue(item),
                item.assignee(),
                item.candidateGroup(),
                item.person(),
                item.post(),
                item.createdAt());
    }

    /** {@code available}, {@code mine} or {@code overdue}. */
    public WorkList.View parse(String view) {
        return switch (view) {
            case "available" -> WorkList.View.AVAILABLE;
            case "mine" -> WorkList.View.MINE;
            case "overdue" -> WorkList.View.OVERDUE;
            default ->
                throw DomainProblem.of(Kind.MALFORMED, "malformed_request").with("where", "view");
        };
    }
}
