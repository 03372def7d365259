package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatsJourneyTest extends JourneyTest {

    @Test
    void aFamilyThatIsNotAtTheGateGoesBackToTheQueue() {
        String crisis = crisis();
        String present = ready(crisis, Family.of(1));
        String absent = ready(crisis, Family.of(3));
        Instant place = queueSince(absent);
        String movement = movement(crisis, 10);
        seatWithPasses(movement, List.of(present, absent));
        openBoarding(movement);
        board(movement, passes(present).get(0)).expect(200);

        JsonNode refusal = depart(movement).refused(409, "boarding_not_closed");
        assertThat(refusal.path("missing"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.path("case").asText()).isEqualTo(absent));
        closeTheDoors(movement, "NO_SHOW");
        depart(movement).expect(200);

        untilStatus(present, "TRAVELLING");
        untilStatus(absent, "READY");
        assertThat(queueSince(absent)).isEqualTo(place);
        assertThat(movementView(movement).path("taken").path("seats").asInt()).isEqualTo(1);
        seat(movement(crisis, 5), absent).done();
    }

    private void closeTheDoors(String movement, String state) {
        Offer doors = Until.found("close-boarding", () -> offers("movement=" + movement).stream()
                .filter(offer -> offer.task().equals("close-boarding"))
                .findFirst());
        JsonNode form =
                api.get(LOGISTICS, "/work-items/" + doors.id() + "/form").expect(200);
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        form.path("data")
                .path("confirmNoShows")
                .forEach(row -> rows.add(Map.of("person", row.path("person").asText(), "state", state)));
        complete(
                doors,
                Map.of(
                        "confirmNoShows",
                        rows,
                        "headcount",
                        form.path("data").path("headcount").asInt()));
    }

    @Test
    void aFamilyThatCameHomeAloneFreesItsSeats() {
        String crisis = crisis();
        String family = ready(crisis, Family.of(3));
        String movement = movement(crisis, 3);
        seatWithPasses(movement, List.of(family));
        JsonNode pass = passes(family).get(0);

        JsonNode home = api.post(CONSUL, "/cases/" + family + "/self-return", Map.of("note", "called from Oujda"))
                .expect(200);

        assertThat(home.path("status").asText()).isEqualTo("CLOSED");
        assertThat(home.path("outcome").asText()).isEqualTo("SELF_RETURNED");
        Until.is(
                "free seats",
                () -> movementView(movement).path("taken").path("seats").asInt() == 0);
        openBoarding(movement);
        board(movement, pass).refused(409, "pass_revoked");
        assertThat(offers("case=" + family)).isEmpty();
        JsonNode again = api.post(CONSUL, "/cases/" + family + "/self-return", Map.of("note", "again"))
                .refused(409, "state_conflict");
        assertThat(again.path("status").asText()).isNotBlank();
        assertThat(again.path("allowed").isArray()).isTrue();
    }

    @Test
    void whoStaysSaysSoInWriting() {
        String family = reference(crisis(), Family.of(2));

        api.post(CONSUL, "/cases/" + family + "/stay", Map.of()).refused(409, "statement_required");
        JsonNode closed = api.post(CONSUL, "/cases/" + family + "/stay", Map.of("note", "signed statement in binder 4"))
                .expect(200);

        assertThat(closed.path("outcome").asText()).isEqualTo("STAYED");
        assertThat(closed.path("workItems")).isEmpty();
        assertThat(offers("case=" + family)).isEmpty();
    }

    @Test
    void aFamilyOnHoldGetsNoSeatUntilTheHoldIsLifted() {
        String crisis = crisis();
        String family = ready(crisis, Family.of(2));
        String movement = movement(crisis, 5);
        String until = Instant.now().plus(Duration.ofDays(2)).toString();
        api.post(CONSUL, "/cases/" + family + "/hold", Map.of("reason", "a birth is near", "until", until))
                .expect(200);
        assertThat(caseFile(family).path("hold").isNull()).isFalse();

        seat(movement, family).refused(409, "on_hold");
        api.delete(CONSUL, "/cases/" + family + "/hold").expect(200);

        assertThat(caseFile(family).path("hold").isNull()).isTrue();
        seat(movement, family).done();
    }

    @Test
    void onlyAFamilyThatIsReadyGetsASeat() {
        String crisis = crisis();
        String family = reference(crisis, Family.of(2));
        seat(movement(crisis, 5), family).refused(409, "not_ready");
    }

    @Test
    void aChildBoardsAfterAnAdultAndASecondScanCountsNobodyTwice() {
        String crisis = crisis();
        String family = ready(crisis, Family.of(3));
        String movement = movement(crisis, 5);
        seatWithPasses(movement, List.of(family));
        List<JsonNode> passes = passes(family);
        JsonNode child = passes.get(2);
        board(movement, child).refused(409, "boarding_not_open");
        openBoarding(movement);

        board(movement, child).refused(409, "adult_missing");
        JsonNode first = board(movement, passes.get(0)).expect(200);
        assertThat(first.path("case").asText()).isEqualTo(family);
        assertThat(first.path("household").path("present").asInt()).isEqualTo(1);
        assertThat(first.path("household").path("expected").asInt()).isEqualTo(3);
        assertThat(board(movement, passes.get(0)).expect(200)).isEqualTo(first);
        board(movement, child).expect(200);
        JsonNode missing = depart(movement).refused(409, "boarding_not_closed").path("missing");
        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).path("person").asText())
                .isEqualTo(passes.get(1).path("person").asText());
        board(movement, passes.get(1)).expect(200);
        depart(movement).expect(200);
    }

    @Test
    void aPassOpensTheDoorOfItsOwnMovementAlone() {
        String crisis = crisis();
        String family = ready(crisis, Family.of(1));
        String movement = movement(crisis, 5);
        String other = movement(crisis, 5);
        String elsewhere = ready(crisis, Family.of(1));
        seatWithPasses(movement, List.of(family));
        seatWithPasses(other, List.of(elsewhere));
        openBoarding(other);

        board(other, passes(family).get(0)).refused(409, "wrong_movement");
        api.post(LOGISTICS, "/movements/" + other + "/boardings", Map.of("pass", "0000000000"))
                .refused(404, "pass_unknown");
    }
}
