package org.iyab.casefile.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseStatus;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.Outcome;
import org.iyab.problem.Texts;
import org.iyab.registry.ConsentPurpose;
import org.iyab.registry.Households;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItems;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The case ends, with one of the outcomes its state allows. */
@Component
class CloseCase implements TaskHandler {

    private final CaseFiles cases;
    private final Households households;
    private final WorkItems items;
    private final Texts texts;

    CloseCase(CaseFiles cases, Households households, WorkItems items, Texts texts) {
        this.cases = cases;
        this.households = households;
        this.items = items;
        this.texts = texts;
    }

    @Override
    public String task() {
        return "close-case";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        CaseView file = cases.get(context.subject());
        Map<String, Object> data = new LinkedHashMap<>();
        List<Map<String, String>> outcomes = file.status().outcomes().stream()
                .map(outcome -> Choices.choice(
                        outcome.name(), texts.text("outcome." + outcome.name(), LocaleContextHolder.getLocale())))
                .toList();
        data.put("outcomes", outcomes);
        if (file.status() == CaseStatus.REINTEGRATING) {
            data.put("outcome", Outcome.REINTEGRATED.name());
        } else if (file.status() == CaseStatus.ARRIVED
                && !households.consents(file.household()).contains(ConsentPurpose.FOLLOW_UP)) {
            data.put("outcome", Outcome.DECLINED_FOLLOW_UP.name());
        }
        List<String> open = items.of(context.subject()).stream()
                .map(WorkItem::task)
                .filter(task -> !task.equals(task()))
                .toList();
        if (!open.isEmpty()) {
            data.put("openItems", String.join(", ", open));
        }
        return data;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        cases.close(context.subject(), answers.choice("outcome", Outcome.class), "case-closed");
        return Map.of();
    }
}
