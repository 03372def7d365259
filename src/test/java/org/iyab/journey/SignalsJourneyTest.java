package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message to a case is never lost, however long its wait is in coming and however often its delivery fails. */
class SignalsJourneyTest extends JourneyTest {

    private record Signal(String message, int attempts, boolean dead) {}

    @Autowired
    RuntimeService runtime;

    @Test
    void aMessageToASuspendedCaseIsKeptWithAllThatCameAfterIt() {
        String crisis = crisis();
        String family = ready(crisis, Family.of(2));
        String other = ready(crisis, Family.of(1));
        String movement = movement(crisis, 10);
        seatWithPasses(movement, List.of(family, other));
        String instance = instanceOf(family);
        runtime.suspendProcessInstanceById(instance);

        cancel(movement);
        untilStatus(other, "READY");
        later(family, 1);
        triageAgain(crisis, "EXTREME");
        Until.is("the other case is triaged", () -> priority(other).equals("P1"));

        assertThat(signals(family))
                .containsExactly(new Signal("movement-cancelled", 0, false), new Signal("triage", 0, false));
        assertThat(status(family)).isEqualTo("SEATED");

        runtime.activateProcessInstanceById(instance);
        later(family, 0);
        untilStatus(family, "READY");
        Until.is("the family is triaged", () -> priority(family).equals("P1"));
    }

    @Test
    void aMessageThatWasSetAsideIsSeenAndTriedAgainByTheAdministrator() {
        String crisis = crisis();
        String family = ready(crisis, Family.of(2));
        String movement = movement(crisis, 10);
        seatWithPasses(movement, List.of(family));
        String instance = instanceOf(family);
        runtime.suspendProcessInstanceById(instance);
        cancel(movement);
        jdbc.sql("update case_signal set dead = true, attempts = 40 where case_reference = ?")
                .param(family)
                .update();
        runtime.activateProcessInstanceById(instance);

        api.get(OPERATOR, "/incidents").refused(403, "forbidden");
        JsonNode stuck = api.get("admin", "/incidents").items().stream()
                .filter(item -> item.path("subject").asText().equals(family))
                .findFirst()
                .orElseThrow();
        assertThat(stuck.path("element").asText()).isEqualTo("movement-cancelled");
        assertThat(status(family)).isEqualTo("SEATED");

        api.post("admin", "/incidents/" + stuck.path("id").asText() + "/retry", Map.of())
                .expect(200);

        untilStatus(family, "READY");
        assertThat(signals(family)).isEmpty();
        api.post("admin", "/incidents/" + stuck.path("id").asText() + "/retry", Map.of())
                .refused(404, "not_found");
    }

    private void cancel(String movement) {
        api.post(LOGISTICS, "/movements/" + movement + "/cancellation", Map.of("reason", "the airport is closed"))
                .expect(200);
    }

    /** Moves the next attempt of the oldest message. */
    private void later(String reference, int hours) {
        jdbc.sql("""
                        update case_signal set next_attempt_at = now() + make_interval(hours => ?)
                        where number = (select min(number) from case_signal where case_reference = ?)""").params(hours, reference).update();
    }

    private void triageAgain(String crisis, String risk) {
        String tag = api.get(OPERATOR, "/crises/" + crisis).header("ETag");
        api.patch(
                        OPERATOR,
                        "/crises/" + crisis,
                        Map.of("areas", List.of(Map.of("name", "Tripoli", "country", "LY", "risk", risk))),
                        Map.of("If-Match", tag))
                .expect(200);
    }

    private String priority(String reference) {
        return caseFile(reference).path("priority").asText();
    }

    private List<Signal> signals(String reference) {
        return jdbc.sql("select message, attempts, dead from case_signal where case_reference = ? order by number")
                .param(reference)
                .query(Signal.class)
                .list();
    }

    private String instanceOf(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey("emergency-return")
                .singleResult()
                .getId();
    }
}
