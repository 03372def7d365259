package org.iyab.transport.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.casefile.CaseView;
import org.iyab.registry.Households;
import org.iyab.transport.BoardingClosure;
import org.iyab.transport.BoardingClosure.Closing;
import org.iyab.transport.BoardingClosure.Unscanned;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** Shuts the doors. */
@Component
class CloseBoarding implements TaskHandler {

    private static final int MOST_STANDBY = 200;

    private final BoardingClosure closure;
    private final Households households;
    private final People people;

    CloseBoarding(BoardingClosure closure, Households households, People people) {
        this.closure = closure;
        this.households = households;
        this.people = people;
    }

    @Override
    public String task() {
        return MovementProcess.CLOSE_BOARDING;
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        UUID movement = UUID.fromString(context.subject());
        List<UUID> unscanned = closure.unscanned(movement);
        List<UUID> boarded = closure.boarded(movement);
        List<UUID> passengers = new ArrayList<>(boarded);
        passengers.addAll(unscanned);
        return Map.of(
                "unscannedExist", !unscanned.isEmpty(),
                "confirmNoShows", People.rows(unscanned),
                "persons", people.options(unscanned),
                "passengers", people.options(passengers),
                "standbyHouseholds", standby(movement),
                "headcount", boarded.size());
    }

    private List<Map<String, String>> standby(UUID movement) {
        return closure.standby(movement).stream()
                .limit(MOST_STANDBY)
                .map(this::household)
                .toList();
    }

    private Map<String, String> household(CaseView file) {
        int size = households.members(file.household()).size();
        return Map.of("value", file.reference(), "label", file.reference() + " · " + file.priority() + " · " + size);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Map<UUID, Unscanned> unscanned = new LinkedHashMap<>();
        answers.rows("confirmNoShows")
                .forEach(row ->
                        unscanned.put(UUID.fromString(row.text("person")), row.choice("state", Unscanned.class)));
        Map<UUID, String> refused = new HashMap<>();
        answers.rows("refused").forEach(row -> refused.put(UUID.fromString(row.text("person")), row.text("reason")));
        closure.close(
                UUID.fromString(context.subject()),
                new Closing(
                        unscanned,
                        answers.codes("standby"),
                        refused,
                        answers.number("headcount"),
                        answers.optional("note").isPresent()));
        return Map.of();
    }
}
