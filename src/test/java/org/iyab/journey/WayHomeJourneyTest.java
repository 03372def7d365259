package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WayHomeJourneyTest extends JourneyTest {

    @Test
    void aFamilyIsBroughtHome() {
        String crisis = crisis();
        JsonNode opened = open(crisis, Family.of(4)).expect(201);
        String reference = opened.path("reference").asText();
        assertThat(reference).startsWith(crisis + "-");
        assertThat(opened.path("household").path("members")).hasSize(4);
        assertThat(opened.path("priority").asText()).matches("P[1-4]");
        assertThat(opened.path("priorityReason").asText()).isNotBlank();
        assertThat(opened.path("possibleDuplicates")).isEmpty();

        List<String> done = drive(reference, Set.of("READY"));
        assertThat(done).contains("verify-identity", "assess-needs");
        String movement = movement(crisis, 10);
        assertThat(movementView(movement).path("stage").asText()).isEqualTo("PLANNED");
        seatWithPasses(movement, List.of(reference));
        assertThat(status(reference)).isEqualTo("SEATED");
        assertThat(caseFile(reference).path("movement").asText()).isEqualTo(movement);
        assertThat(movementView(movement).path("taken").path("seats").asInt()).isEqualTo(4);

        List<JsonNode> passes = passes(reference);
        assertThat(passes).hasSize(4);
        openBoarding(movement);
        passes.forEach(pass -> board(movement, pass).expect(200));
        depart(movement).expect(200);
        untilStatus(reference, "TRAVELLING");
        api.post(
                        LOGISTICS,
                        "/movements/" + movement + "/arrival",
                        Map.of("at", Instant.now().toString()))
                .expect(200);
        passes.forEach(pass -> api.post(
                        BORDER,
                        "/movements/" + movement + "/arrivals",
                        Map.of("pass", pass.path("pass").asText()))
                .expect(200));
        JsonNode counted =
                api.get(BORDER, "/movements/" + movement + "/reconciliation").expect(200);
        assertThat(counted.path("boarded").asInt()).isEqualTo(4);
        assertThat(counted.path("arrived").asInt()).isEqualTo(4);
        assertThat(counted.path("missing")).isEmpty();
        assertThat(counted.path("extra")).isEmpty();
        assertThat(counted.path("closed").asBoolean()).isTrue();
        untilStatus(reference, "ARRIVED", "REINTEGRATING", "CLOSED");

        drive(reference, Set.of("REINTEGRATING", "CLOSED"));
        drive(reference, Set.of("CLOSED"));
        assertThat(offers("case=" + reference)).isEmpty();
        List<JsonNode> timeline =
                api.get(OPERATOR, "/cases/" + reference + "/timeline?limit=200").items();
        assertThat(timeline).hasSizeGreaterThan(20);
        JsonNode audit = api.get("auditor", "/audit/verification").expect(200);
        assertThat(audit.path("valid").asBoolean()).isTrue();
        assertThat(audit.path("events").asLong()).isGreaterThan(20);
    }
}
