package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadInputJourneyTest extends JourneyTest {

    private static final String SOME_CASES = "/crises/ZZZ99/cases";

    @Test
    void anUnknownCrisisIsNotFound() {
        api.post(OPERATOR, SOME_CASES, Family.of(1).body()).refused(404, "not_found");
        api.get(OPERATOR, "/crises/ZZZ99").refused(404, "not_found");
        api.get(OPERATOR, "/crises/%27%20drop%20table").refused(404, "not_found");
        api.get(OPERATOR, "/crises/%27%3B%20drop%20table").refused(400, "malformed_request");
        api.post(OPERATOR, "/crises/ZZZ99/activation", Map.of("level", "ALERT", "note", "note"))
                .refused(404, "not_found");
    }

    @Test
    void aMovementNeedsAnActiveCrisisAndACaseDoesNot() {
        String crisis = dormantCrisis();
        api.post(LOGISTICS, "/movements", flight(crisis, 5)).refused(409, "crisis_not_active");
        open(crisis, Family.of(1)).expect(201);
    }

    @Test
    void aHouseholdHasAtLeastOneAndAtMostFiftyMembers() {
        String crisis = crisis();
        assertThat(Answer.fields(open(crisis, Family.of(0)).refused(422, "household_empty")))
                .containsExactly("household.members required");
        open(crisis, Family.of(0).without("household")).refused(422, "household_empty");
        assertThat(open(crisis, Family.of(51)).refusedFields()).containsExactly("household.members too_long");
        open(crisis, Family.of(50)).expect(201);
    }

    @Test
    void aHouseholdHasOneHeadWhoIsAnAdult() {
        String crisis = crisis();
        assertThat(open(crisis, Family.of(2).member(1, "head", true)).refusedFields())
                .containsExactly("household.members[1].head many_heads");
        assertThat(open(crisis, Family.of(2).member(0, "head", false)).refusedFields())
                .containsExactly("household.members head_missing");
        String child = Family.today().minusYears(12).toString();
        assertThat(open(crisis, Family.of(2).member(0, "birthDate", child)).refusedFields())
                .containsExactly("household.members[0].head head_not_adult");
        assertThat(cases(crisis)).isZero();
    }

    @Test
    void eachWrongFieldIsNamedByItsPath() {
        String crisis = crisis();
        String tomorrow = Family.today().plusDays(1).toString();
        assertThat(open(crisis, Family.of(2).member(1, "birthDate", tomorrow)).refusedFields())
                .containsExactly("household.members[1].birthDate in_the_future");
        assertThat(open(
                                crisis,
                                Family.of(2)
                                        .member(0, "givenName", "")
                                        .member(1, member -> member.remove("birthDate"))
                                        .with("contact", Map.of("phone", "0612"))
                                        .with("post", "atlantis")
                                        .without("location"))
                        .refusedFields())
                .containsExactlyInAnyOrder(
                        "household.members[0].givenName required",
                        "household.members[1].birthDate required",
                        "contact.phone not_a_phone",
                        "post unknown_code",
                        "location required");
        assertThat(open(crisis, Family.of(1).without("consent")).refusedFields())
                .containsExactly("consent required");
        assertThat(open(crisis, Family.of(1).without("contact")).refusedFields())
                .containsExactly("contact required");
        assertThat(open(crisis, Family.of(1).with("force", true)).refusedFields())
                .containsExactly("forceReason required");
        assertThat(open(
                                crisis,
                                Family.of(1)
                                        .with(
                                                "occurredAt",
                                                Instant.now().plusSeconds(3600).toString()))
                        .refusedFields())
                .containsExactly("occurredAt in_the_future");
    }

    @Test
    void anUnknownCodeIsNamedByItsPath() {
        String crisis = crisis();
        assertThat(open(crisis, Family.of(1).with("channel", "PIGEON")).refusedFields())
                .containsExactly("channel unknown_code");
        assertThat(open(crisis, Family.of(2).member(1, "sex", "Q")).refusedFields())
                .containsExactly("household.members[1].sex unknown_code");
        assertThat(open(crisis, Family.of(1).member(0, "needs", List.of("GLORY")))
                        .refusedFields())
                .containsExactly("household.members[0].needs[0] unknown_code");
        assertThat(open(crisis, Family.of(1).member(0, "birthDate", "yesterday"))
                        .refusedFields())
                .containsExactly("household.members[0].birthDate not_a_date");
        Map<String, Object> rocket = new HashMap<>(flight(crisis, 3));
        rocket.put("mode", "ROCKET");
        assertThat(api.post(LOGISTICS, "/movements", rocket).refusedFields()).containsExactly("mode unknown_code");
        assertThat(api.post(
                                OPERATOR,
                                "/crises/" + crisis + "/activation",
                                Map.of("level", "PANIC", "note", "all of it"))
                        .refusedFields())
                .containsExactly("level unknown_code");
    }

    @Test
    void aMisheardReferenceIsNotFound() {
        String reference = reference(crisis(), Family.of(1));
        int check = reference.charAt(reference.length() - 1) - '0';
        String misheard = reference.substring(0, reference.length() - 1) + (check + 1) % 10;
        api.get(OPERATOR, "/cases/" + misheard).refused(404, "not_found");
        api.post(OPERATOR, "/cases/" + misheard + "/notes", Map.of("text", "hello"))
                .refused(404, "not_found");
        for (String nonsense : List.of("x", "LBY26-1-1", "%00", "%C3%A9", reference + "x")) {
            Answer answer = api.get(OPERATOR, "/cases/" + nonsense);
            assertThat(answer.status()).as(answer.call()).isIn(400, 404);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String text = "x".repeat(10 * 1024 * 1024);
        api.post(OPERATOR, SOME_CASES, Map.of("note", text)).refused(413, "body_too_large");
    }

    /** Some clients write their whole body before they read a byte of the answer. */
    @Test
    void aClientThatWritesAllBeforeItReadsIsAnsweredToo() throws IOException {
        byte[] body = new byte[10 * 1024 * 1024];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1" + SOME_CASES + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nAuthorization: " + Api.basic(OPERATOR, "demo")
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("body_too_large");
        }
    }

    @Test
    void aChangeThatChangesNothingIsNotRecorded() {
        String reference = reference(crisis(), Family.of(1));
        String tag = api.get(OPERATOR, "/cases/" + reference).header("ETag");
        api.patch(
                        OPERATOR,
                        "/cases/" + reference,
                        Map.of("contakt", Map.of("phone", "+218911234567")),
                        Map.of("If-Match", tag))
                .refused(422, "validation_failed");

        assertThat(api.get(OPERATOR, "/cases/" + reference + "/timeline").items())
                .noneMatch(event -> event.path("action").asText().equals("case.changed"));
    }

    @Test
    void aLimitNobodyKnowsLeavesNoHoleInTheSentence() {
        JsonNode problem =
                api.post(OPERATOR, "/crises/" + crisis() + "/cases", List.of()).refused(400, "malformed_request");
        assertThat(problem.path("detail").asText()).doesNotContain(" .");
    }

    @Test
    void whatIsNotJsonIsRefused() {
        String crisis = crisis();
        String path = "/crises/" + crisis + "/cases";
        for (String body : List.of(
                "{\"channel\": ",
                "",
                "nonsense",
                "[]",
                "42",
                "\"text\"",
                "{\"household\": {\"members\": [}}",
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "{\"location\":{\"lat\":" + "9".repeat(5_000) + "}}")) {
            api.send("POST", OPERATOR, path, body, Map.of()).refused(400, "malformed_request");
        }
        assertThat(cases(crisis)).isZero();
    }

    @Test
    void whatHasTheWrongTypeIsRefused() {
        String crisis = crisis();
        List<Family> wrong = List.of(
                Family.of(1).with("household", "nobody"),
                Family.of(1).with("household", Map.of("members", "nobody")),
                Family.of(1).with("household", Map.of("members", Map.of())),
                Family.of(1).with("needs", "WHEELCHAIR"),
                Family.of(1).with("location", List.of()),
                Family.of(1).with("force", "perhaps"),
                Family.of(1).member(0, "head", "perhaps"),
                Family.of(1).member(0, "birthYear", "long ago"),
                Family.of(1).member(0, "documents", "none"));
        wrong.forEach(family -> open(crisis, family).refused(400, "malformed_request"));
        Map<String, Object> movement = new HashMap<>(flight(crisis, 3));
        movement.put("capacity", "many");
        api.post(LOGISTICS, "/movements", movement).refused(400, "malformed_request");
        assertThat(cases(crisis)).isZero();
    }

    @Test
    void aNullAmongTheMembersIsRefused() {
        String crisis = crisis();
        Map<String, Object> members = new HashMap<>();
        members.put("members", java.util.Collections.singletonList(null));
        Answer answer = open(crisis, Family.of(1).with("household", members));
        assertThat(answer.status()).as("%s", answer.body()).isIn(400, 422);
        Answer needs = open(crisis, Family.of(1).with("needs", java.util.Collections.singletonList(null)));
        assertThat(needs.status()).as("%s", needs.body()).isIn(400, 422);
        Answer papers = open(crisis, Family.of(1).member(0, "documents", java.util.Collections.singletonList(null)));
        assertThat(papers.status()).as("%s", papers.body()).isIn(400, 422);
        Answer text = open(crisis, Family.of(1).member(0, "givenName", "A\u0000B"));
        assertThat(text.status()).as("%s", text.body()).isIn(400, 422);
        Answer place = open(crisis, Family.of(1).with("location", Map.of("country", "LY", "place", "Tri\u0000poli")));
        assertThat(place.status()).as("%s", place.body()).isIn(400, 422);
    }

    @Test
    void whatTheProductDoesNotServeIsRefused() {
        api.get(OPERATOR, "/no-such-thing").refused(404, "not_found");
        Answer method = api.send("PUT", OPERATOR, "/crises", "{}", Map.of());
        method.refused(405, "method_not_allowed");
        assertThat(method.header("Allow")).contains("GET").contains("POST");
        api.delete(OPERATOR, "/cases").refused(405, "method_not_allowed");
        api.send("POST", OPERATOR, SOME_CASES, "<case/>", Map.of("Content-Type", "application/xml"))
                .refused(415, "unsupported_media_type");
        api.send("POST", OPERATOR, SOME_CASES, "a=b", Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .refused(415, "unsupported_media_type");
        api.get(OPERATOR, "/cases", Map.of("Accept", "application/xml")).refused(406, "not_acceptable");
        api.get(OPERATOR, "/me", Map.of("Accept", "image/png")).refused(406, "not_acceptable");
    }

    @Test
    void aQueryThatCannotBeReadIsRefused() {
        for (String query : List.of(
                "/cases?limit=0",
                "/cases?limit=201",
                "/cases?limit=-1",
                "/cases?limit=many",
                "/cases?status=LOST",
                "/movements?limit=0",
                "/work-items?limit=0",
                "/work-items?movement=x",
                "/work-items?view=everything",
                "/movements?stage=LOST",
                "/movements/not-a-movement")) {
            Answer answer = api.get(OPERATOR, query);
            if (query.equals("/movements/not-a-movement")) {
                assertThat(answer.status()).isIn(400, 404);
            } else {
                answer.refused(400, "malformed_request");
            }
        }
        api.get(LOGISTICS, "/movements/" + UUID.randomUUID()).refused(404, "not_found");
        api.get(OPERATOR, "/work-items/" + UUID.randomUUID() + "/form").refused(404, "not_found");
        api.post(OPERATOR, "/crises/ZZZ99/activation", Map.of("level", "ALERT", "note", "note"), "k".repeat(201))
                .refused(404, "not_found");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        String path = "/crises/" + crisis() + "/cases";
        api.post(OPERATOR, path, Family.of(1).body(), "k".repeat(201)).refused(400, "malformed_request");
        api.post(OPERATOR, path, Family.of(1).body(), "k".repeat(200)).expect(201);
    }

    @Test
    void aFormTakesWhatItAsksAndNothingElse() {
        Offer task = offer(reference(crisis(), Family.of(2)), "verify-identity");
        FormSheet sheet = claimed(task, Map.of());
        ObjectNode answers = sheet.answers();

        ObjectNode more = answers.deepCopy().put("surprise", "x");
        more.putArray("doubts").add("PHOTO");
        ((ObjectNode) more.path("members").path(1)).put("surprise", true);
        assertThat(submit(task, more).refusedFields())
                .containsExactlyInAnyOrder(
                        "surprise unexpected", "doubts unexpected", "members[1].surprise unexpected");

        assertThat(submit(task, answers.deepCopy().put("identity", "PERHAPS")).refusedFields())
                .contains("identity unknown_code");
        assertThat(submit(task, answers.deepCopy().put("note", "x".repeat(2001)))
                        .refusedFields())
                .containsExactly("note too_long");
        ObjectNode less = answers.deepCopy();
        less.remove(List.of("identity", "members"));
        assertThat(submit(task, less).refusedFields()).contains("identity required", "members required");
        ObjectNode doubtful = answers.deepCopy().put("identity", "DOUBTFUL");
        assertThat(submit(task, doubtful).refusedFields()).containsExactly("doubts required");

        assertThat(submit(task, answers).status()).isEqualTo(200);
    }

    @Test
    void aFormOfTheWrongShapeIsRefused() {
        Offer task = offer(reference(crisis(), Family.of(1)), "verify-identity");
        ObjectNode answers = claimed(task, Map.of()).answers();
        List<ObjectNode> wrong =
                IntStream.range(0, 5).mapToObj(i -> answers.deepCopy()).toList();
        wrong.get(0).put("members", "nobody");
        wrong.get(1).putArray("members").add("nobody");
        wrong.get(2).put("identity", 42);
        wrong.get(3).putArray("note").add(1);
        wrong.get(4).putNull("identity");
        wrong.forEach(data -> submit(task, data).refusedFields());
        for (String body : List.of("{\"data\": null}", "{}", "{\"data\": 42}", "{\"data\": []}", "{\"data\": \"x\"}")) {
            Answer answer = api.send("POST", task.user(), "/work-items/" + task.id() + "/complete", body, Map.of());
            assertThat(answer.status()).as("%s: %s", body, answer.body()).isIn(400, 422);
            assertThat(answer.body().path("code").asText()).isIn("malformed_request", "validation_failed");
        }
        submit(task, answers).expect(200);
    }

    @Test
    void aMovementHoldsWhatItSays() {
        String crisis = crisis();
        assertThat(api.post(LOGISTICS, "/movements", Map.of("crisis", crisis)).refusedFields())
                .contains("code required", "mode required", "departure.place required", "capacity.seats required");
        Map<String, Object> none = new HashMap<>(flight(crisis, 3));
        none.put("capacity", Map.of("seats", 0, "wheelchair", 0, "stretcher", 0));
        assertThat(api.post(LOGISTICS, "/movements", none).refusedFields()).containsExactly("capacity.seats too_small");
        Map<String, Object> backwards = new HashMap<>(flight(crisis, 3));
        backwards.put(
                "arrival",
                Map.of(
                        "place",
                        "Casablanca",
                        "centre",
                        "casablanca",
                        "at",
                        Instant.now().toString()));
        api.post(LOGISTICS, "/movements", backwards).refused(422, "validation_failed");
        Map<String, Object> nowhere = new HashMap<>(flight(crisis, 3));
        nowhere.put(
                "arrival",
                Map.of(
                        "place", "Casablanca",
                        "centre", "atlantis",
                        "at", Instant.now().plusSeconds(20_000).toString()));
        assertThat(api.post(LOGISTICS, "/movements", nowhere).refusedFields())
                .containsExactly("arrival.centre unknown_code");
        Map<String, Object> once = flight(crisis, 3);
        api.post(LOGISTICS, "/movements", once).expect(201);
        api.post(LOGISTICS, "/movements", once).refused(409, "movement_exists");
    }

    private int cases(String crisis) {
        return api.get(OPERATOR, "/cases?crisis=" + crisis).items().size();
    }
}
