package org.iyab.transport.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.casefile.BeforeCaseLock;
import org.iyab.transport.Explanation;
import org.iyab.transport.MissingPeople;
import org.iyab.transport.MissingPeople.Finding;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** The household's people who were not seen on arrival are looked for. */
@Component
class ResolveMissing implements TaskHandler {

    private final MissingPeople missing;
    private final People people;
    private final BeforeCaseLock seats;

    ResolveMissing(MissingPeople missing, People people, BeforeCaseLock seats) {
        this.missing = missing;
        this.people = people;
        this.seats = seats;
    }

    @Override
    public String task() {
        return HouseholdSeat.RESOLVE_MISSING;
    }

    @Override
    public void lockBefore(TaskContext context) {
        seats.lockFor(context.subject());
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        List<UUID> persons = missing.of(context.subject());
        return Map.of("members", People.rows(persons), "persons", people.options(persons));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        String source = answers.text("source");
        Map<UUID, Finding> findings = new HashMap<>();
        answers.rows("members")
                .forEach(row -> findings.put(
                        UUID.fromString(row.text("person")),
                        new Finding(
                                row.choice("found", Explanation.class),
                                row.optional("place")
                                        .map(place -> place + " · " + source)
                                        .orElse(source))));
        return HouseholdSeat.UNRESOLVED.of(missing.explain(context.subject(), findings));
    }
}
