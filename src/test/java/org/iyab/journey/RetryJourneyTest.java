package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iyab.journey.WorkJourneyTest.atTheSameMoment;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetryJourneyTest extends JourneyTest {

    @Autowired
    private DataSource database;

    @Test
    void aRetriedOpeningOpensOneCase() {
        String crisis = crisis();
        Map<String, Object> body = Family.of(4).body();
        String key = UUID.randomUUID().toString();

        Answer first = api.post(OPERATOR, "/crises/" + crisis + "/cases", body, key);
        Answer second = api.post(OPERATOR, "/crises/" + crisis + "/cases", body, key);

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.expect(201)).isEqualTo(first.expect(201));
        assertThat(cases(crisis)).hasSize(1);
        api.post(OPERATOR, "/crises/" + crisis + "/cases", Family.of(2).body(), key)
                .refused(422, "idempotency_key_reused");
        api.post(SUPERVISOR, "/crises/" + crisis + "/cases", Family.of(2).body(), key)
                .expect(201);
    }

    @Test
    void aRetrySentBeforeTheFirstAnswerOpensOneCase() {
        String crisis = crisis();
        for (int round = 1; round <= 3; round++) {
            Map<String, Object> body = Family.of(3).body();
            String key = UUID.randomUUID().toString();
            String path = "/crises/" + crisis + "/cases";
            List<Answer> answers = atTheSameMoment(
                    () -> api.post(OPERATOR, path, body, key), () -> api.post(OPERATOR, path, body, key));
            assertThat(answers).allSatisfy(answer -> answer.expect(201));
            assertThat(answers)
                    .extracting(answer -> answer.header("Idempotency-Replayed"))
                    .containsExactlyInAnyOrder("", "true");
            assertThat(cases(crisis)).hasSize(round);
        }
    }

    @Test
    void aRefusalIsNotKept() {
        String crisis = crisis();
        String key = UUID.randomUUID().toString();
        String path = "/crises/" + crisis + "/cases";
        Map<String, Object> body = Family.of(1).body();
        api.post(OPERATOR, path, Family.of(1).without("channel").body(), key).refused(422, "validation_failed");
        api.post(OPERATOR, path, body, key).expect(201);
    }

    @Test
    void aFamilyThatIsCertainlyKnownIsNotRegisteredTwiceByMistake() {
        String crisis = crisis();
        Family family = Family.of(2);
        String known = reference(crisis, family);

        JsonNode refusal = open(crisis, family).refused(409, "duplicate_suspected");
        assertThat(refusal.path("possibleDuplicates")).hasSize(1);
        assertThat(refusal.path("possibleDuplicates").get(0).path("reference").asText())
                .isEqualTo(known);
        assertThat(refusal.path("possibleDuplicates").get(0).path("reasons")).isNotEmpty();
        Map<String, Object> forced = new HashMap<>(family.body());
        forced.put("force", true);
        forced.put("forceReason", "twins with papers swapped at the counter");
        JsonNode second =
                api.post(OPERATOR, "/crises/" + crisis + "/cases", forced).expect(201);
        assertThat(second.path("reference").asText()).isNotEqualTo(known);
        assertThat(second.path("possibleDuplicates").get(0).path("reference").asText())
                .isEqualTo(known);
    }

    @Test
    void anotherPostLearnsThatAFamilyIsKnownAndNotWhy() {
        String crisis = crisis();
        Family family = Family.of(1);
        reference(crisis, family);

        JsonNode refusal = api.post(
                        "consul.tunis",
                        "/crises/" + crisis + "/cases",
                        family.with("post", "tunis").body())
                .refused(409, "duplicate_suspected");

        assertThat(refusal.path("possibleDuplicates").get(0).path("post").asText())
                .isEqualTo("tripoli");
        assertThat(refusal.path("possibleDuplicates").get(0).path("reasons")).isEmpty();
    }

    @Test
    void twoPostsThatRegisterOneFamilyAtTheSameSecondOpenOneCase() {
        String crisis = crisis();
        String path = "/crises/" + crisis + "/cases";
        for (int round = 1; round <= 5; round++) {
            Family family = Family.of(3);
            Map<String, Object> tripoli = new HashMap<>(family.body());
            Map<String, Object> tunis = new HashMap<>(family.body());
            tunis.put("post", "tunis");

            List<Answer> answers =
                    atTheSameMoment(() -> api.post(CONSUL, path, tripoli), () -> api.post("consul.tunis", path, tunis));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(cases(crisis)).hasSize(round);
        }
    }

    @Test
    void aConnectionLostInMidRequestLeavesNothingBehindAndTheRetryOpensOneCase() throws SQLException {
        String crisis = crisis();
        String path = "/crises/" + crisis + "/cases";
        String passport = Family.passport();
        Map<String, Object> body = Family.of(2)
                .member(
                        0,
                        "documents",
                        List.of(Map.of(
                                "type", "PASSPORT", "number", passport, "country", "MA", "expiresOn", "2034-01-31")))
                .body();
        String key = UUID.randomUUID().toString();

        Answer lost;
        try (Connection holder = database.getConnection()) {
            document(holder, "select pg_advisory_lock(hashtextextended(?, 7))", passport);
            try {
                CompletableFuture<Answer> waiting =
                        CompletableFuture.supplyAsync(() -> api.post(OPERATOR, path, body, key));
                long backend = Until.found("a request that waits for the paper", this::waitingForAPaper);
                assertThat(jdbc.sql("select pg_terminate_backend(?::int)")
                                .param(backend)
                                .query(Boolean.class)
                                .single())
                        .isTrue();
                lost = waiting.join();
            } finally {
                document(holder, "select pg_advisory_unlock(hashtextextended(?, 7))", passport);
            }
        }

        lost.refused(503, "busy");
        assertThat(lost.header("Retry-After")).isNotBlank();
        assertThat(cases(crisis)).isEmpty();
        Answer retried = api.post(OPERATOR, path, body, key);
        retried.expect(201);
        assertThat(retried.header("Idempotency-Replayed")).isEmpty();
        assertThat(api.post(OPERATOR, path, body, key).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(cases(crisis)).hasSize(1);
        assertThat(offers("crisis=" + crisis + "&task=verify-identity")).hasSize(1);
    }

    private static void document(Connection connection, String sql, String number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, number);
            statement.execute();
        }
    }

    private Optional<Long> waitingForAPaper() {
        return jdbc.sql("select pid from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'")
                .query(Long.class)
                .optional();
    }

    private List<JsonNode> cases(String crisis) {
        return api.get(OPERATOR, "/cases?crisis=" + crisis).items();
    }
}
