package org.iyab.transport.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.transport.Explanation;
import org.iyab.transport.MissingPeople;
import org.iyab.transport.MissingPeople.Finding;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** The centre explains whoever boarded and was not scanned on arrival. */
@Component
class ResolveDiscrepancies implements TaskHandler {

    private final MissingPeople missing;
    private final People people;

    ResolveDiscrepancies(MissingPeople missing, People people) {
        this.missing = missing;
        this.people = people;
    }

    @Override
    public String task() {
        return MovementProcess.RESOLVE_DISCREPANCIES;
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        List<UUID> persons = missing.of(UUID.fromString(context.subject()));
        return Map.of("lines", People.rows(persons), "persons", people.options(persons));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Map<UUID, Finding> findings = new HashMap<>();
        answers.rows("lines")
                .forEach(row -> findings.put(
                        UUID.fromString(row.text("person")),
                        new Finding(row.choice("explanation", Explanation.class), row.text("evidence"))));
        boolean open = missing.explain(UUID.fromString(context.subject()), findings);
        return MovementProcess.UNRESOLVED.of(open);
    }
}
