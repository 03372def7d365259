package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class CancelledMovementJourneyTest extends JourneyTest {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCancelledFlightSendsItsFamiliesBackToTheirPlaceInTheQueue() {
        String crisis = crisis();
        List<String> families = Stream.of(1, 2, 4)
                .map(people -> ready(crisis, Family.of(people)))
                .toList();
        Map<String, Instant> places = families.stream().collect(Collectors.toMap(f -> f, this::queueSince));
        String movement = movement(crisis, 10);
        seatWithPasses(movement, families);
        assertThat(families).allSatisfy(family -> assertThat(status(family)).isEqualTo("SEATED"));
        assertThat(movementView(movement).path("taken").path("seats").asInt()).isEqualTo(7);
        JsonNode pass = passes(families.get(0)).get(0);

        api.post(LOGISTICS, "/movements/" + movement + "/cancellation", Map.of("reason", "the airport is closed"))
                .expect(200);

        families.forEach(family -> untilStatus(family, "READY"));
        assertThat(movementView(movement).path("stage").asText()).isEqualTo("CANCELLED");
        assertThat(movementView(movement).path("taken").path("seats").asInt()).isZero();
        assertThat(families).allSatisfy(family -> {
            assertThat(queueSince(family)).isEqualTo(places.get(family));
            assertThat(caseFile(family).path("movement").isNull()).isTrue();
            assertThat(passes(family)).isEmpty();
        });
        assertThat(offers("movement=" + movement)).isEmpty();
        board(movement, pass).refused(409, "pass_revoked");
        JsonNode refusal = api.post(
                        LOGISTICS, "/movements/" + movement + "/cancellation", Map.of("reason", "closed for good"))
                .refused(409, "movement_state");
        assertThat(refusal.path("stage").asText()).isEqualTo("CANCELLED");
        assertThat(refusal.has("allowed")).isTrue();

        String next = movement(crisis, 10);
        seatWithPasses(next, families);
        openBoarding(next);
        board(next, pass).refused(409, "pass_revoked");
        assertThat(passes(families.get(2))).hasSize(4);
    }

    @Test
    void aCaseThatSomebodyHoldsDelaysOnlyItself() {
        String crisis = crisis();
        List<String> families = Stream.of(1, 2, 1)
                .map(people -> ready(crisis, Family.of(people)))
                .toList();
        String movement = movement(crisis, 10);
        seatWithPasses(movement, families);
        String held = families.get(1);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from case_file where reference = ? for update")
                    .param(held)
                    .query(Integer.class)
                    .single();
            api.post(LOGISTICS, "/movements/" + movement + "/cancellation", Map.of("reason", "the port is closed"))
                    .expect(200);
            untilStatus(families.get(0), "READY");
            untilStatus(families.get(2), "READY");
            assertThat(status(held)).isEqualTo("SEATED");
        });

        untilStatus(held, "READY");
        JsonNode drift = api.post("admin", "/work-items/rebuild", Map.of()).expect(200);
        assertThat(drift.path("missing").asInt()).isZero();
        assertThat(drift.path("orphaned").asInt()).isZero();
        assertThat(drift.path("different").asInt()).isZero();
    }

    @Test
    void seatsTakenBackByHandLeaveTheFamilyInTheQueue() {
        String crisis = crisis();
        String family = ready(crisis, Family.of(2));
        Instant place = queueSince(family);
        String movement = movement(crisis, 2);
        seatWithPasses(movement, List.of(family));
        seat(movement, family).refused(409, "already_seated");
        String waiting = ready(crisis, Family.of(1));
        seat(movement, waiting).refused(409, "capacity_exceeded");

        api.delete(LOGISTICS, "/movements/" + movement + "/seats/" + family).expect(200);

        untilStatus(family, "READY");
        assertThat(queueSince(family)).isEqualTo(place);
        assertThat(movementView(movement).path("taken").path("seats").asInt()).isZero();
        seat(movement, waiting).done();
    }
}
