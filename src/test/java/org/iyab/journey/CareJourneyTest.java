package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CareJourneyTest extends JourneyTest {

    @Test
    void aDoubtfulIdentityIsDecidedByASupervisorAlone() {
        String family = reference(crisis(), Family.of(2));
        complete(family, "verify-identity", Map.of("identity", "DOUBTFUL", "doubts", List.of("PHOTO")));

        Offer review = offer(family, "supervisor-review");
        assertThat(review.user()).isEqualTo(SUPERVISOR);
        for (String other : List.of(OPERATOR, CONSUL, LOGISTICS)) {
            assertThat(api.get(other, "/work-items?view=available&case=" + family)
                            .items())
                    .as(other)
                    .noneMatch(item -> item.path("task").asText().equals("supervisor-review"));
            claim(other, review.id()).refused(404, "not_found");
        }
        complete(review, Map.of("decision", "ACCEPT"));
        assertThat(offer(family, "assess-needs").user()).isEqualTo(CONSUL);
    }

    @Test
    void whatTheSupervisorAsksReachesThePostAndWhatThePostDoubtsTheSupervisor() {
        String family = reference(crisis(), Family.of(1));
        complete(family, "verify-identity", Map.of("identity", "DOUBTFUL", "doubts", List.of("PHOTO", "AGE")));
        Offer review = offer(family, "supervisor-review");
        JsonNode form = form(review);
        assertThat(form.path("data").path("postDoubts").asText()).isEqualTo("the photo, the age");
        assertThat(form.path("schema").toString()).contains("{{postDoubts}}");

        complete(review, Map.of("decision", "ASK_AGAIN", "question", "Does the uncle know the family?"));

        JsonNode again = form(offer(family, "verify-identity"));
        assertThat(again.path("data").path("question").asText()).isEqualTo("Does the uncle know the family?");
        assertThat(again.path("schema").toString()).contains("{{question}}");
    }

    @Test
    void anEscortWhoIsStaffTravelsBoardsFirstAndArrivesWithTheChild() {
        String crisis = crisis();
        Family child = Family.of(1)
                .member(0, "birthDate", Family.today().minusYears(15).toString())
                .member(0, "needs", List.of("UNACCOMPANIED_MINOR"));
        String reference = ready(crisis, child);
        String full = movement(crisis, 1);
        seat(full, reference).refused(409, "capacity_exceeded");
        String movement = movement(crisis, 3);
        seatWithPasses(movement, List.of(reference));
        assertThat(movementView(movement).path("taken").path("seats").asInt()).isEqualTo(2);
        List<JsonNode> passes = passes(reference);
        assertThat(passes).hasSize(2);
        openBoarding(movement);

        board(movement, passes.get(1)).refused(409, "adult_missing");
        board(movement, passes.get(0)).expect(200);
        JsonNode scan = board(movement, passes.get(1)).expect(200);

        assertThat(scan.path("household").path("present").asInt()).isEqualTo(2);
        assertThat(scan.path("household").path("expected").asInt()).isEqualTo(2);
        JsonNode manifest =
                api.get(LOGISTICS, "/movements/" + movement + "/manifest").expect(200);
        assertThat(manifest.toString()).contains("ADULT").contains("CHILD");
        depart(movement).expect(200);
        untilStatus(reference, "TRAVELLING");
        api.post(
                        LOGISTICS,
                        "/movements/" + movement + "/arrival",
                        Map.of("at", java.time.Instant.now().toString()))
                .expect(200);
        passes.forEach(pass -> api.post(
                        BORDER,
                        "/movements/" + movement + "/arrivals",
                        Map.of("pass", pass.path("pass").asText()))
                .expect(200));
        untilStatus(reference, "ARRIVED");
    }

    @Test
    void anEscortsKindFitsWhoIsAppointed() {
        Family child = Family.of(1)
                .member(0, "birthDate", Family.today().minusYears(15).toString())
                .member(0, "needs", List.of("UNACCOMPANIED_MINOR"));
        String reference = reference(crisis(), child);
        complete(reference, "verify-identity", Map.of());
        complete(reference, "assess-needs", Map.of());
        Offer offer = offer(reference, "appoint-escort");
        claim("protection", offer.id()).expect(200);

        List<String> wrong = submit(offer, (ObjectNode) api.tree(Map.of(
                        "escortKind", "RELATIVE",
                        "escort", "staff:consul.tripoli",
                        "vetted", true,
                        "handOverTo", "the aunt in Oujda")))
                .refusedFields();

        assertThat(wrong).containsExactly("escortKind unknown_code");
    }

    private JsonNode form(Offer offer) {
        return api.get(offer.user(), "/work-items/" + offer.id() + "/form").expect(200);
    }

    @Test
    void aFalseIdentityIsRefusedByTheSupervisor() {
        String family = reference(crisis(), Family.of(1));
        complete(family, "verify-identity", Map.of("identity", "FALSE", "doubts", List.of("PHOTO", "NUMBER")));
        complete(family, "supervisor-review", Map.of("decision", "REFUSE", "refusalReason", "FALSE_IDENTITY"));

        assertThat(status(family)).isEqualTo("CLOSED");
        assertThat(caseFile(family).path("outcome").asText()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void whyASurvivorComesFirstIsToldToNobodyElse() {
        String crisis = crisis();
        Family family = Family.of(2).member(0, "needs", List.of("VIOLENCE_SURVIVOR"));
        JsonNode opened = open(crisis, family).expect(201);
        String reference = opened.path("reference").asText();

        assertThat(opened.path("priority").asText()).isEqualTo("P1");
        assertThat(opened.path("priorityReason").asText()).isEqualTo("P1: protection");
        assertThat(reason(OPERATOR, reference)).isEqualTo("P1: protection");
        assertThat(reason(LOGISTICS, reference)).isEqualTo("P1: protection");
        assertThat(reason("protection", reference)).startsWith("P1").isNotEqualTo("P1: protection");
        assertThat(api.get(LOGISTICS, "/cases/" + reference).body().toString()).doesNotContain("VIOLENCE_SURVIVOR");
    }

    private String reason(String user, String reference) {
        return api.get(user, "/cases/" + reference)
                .expect(200)
                .path("priorityReason")
                .asText();
    }

    @Test
    void aNeedSaysWhyAFamilyComesFirst() {
        String crisis = crisis();
        JsonNode urgent =
                open(crisis, Family.of(2).with("needs", List.of("WHEELCHAIR"))).expect(201);
        assertThat(urgent.path("priority").asText()).isEqualTo("P2");
        assertThat(urgent.path("priorityReason").asText()).startsWith("P2");

        String reference = urgent.path("reference").asText();
        complete(reference, "verify-identity", Map.of());
        complete(reference, "assess-needs", Map.of("medicalUrgency", "CRITICAL"));
        assertThat(caseFile(reference).path("priority").asText()).isEqualTo("P1");
        assertThat(offers("case=" + reference)).isNotEmpty().allSatisfy(offer -> assertThat(
                        offer.item().path("priority").asText())
                .isEqualTo("P1"));
    }

    @Test
    void aChildWithoutAnAdultGetsAnEscort() {
        Family child = Family.of(1)
                .member(0, "birthDate", Family.today().minusYears(11).toString())
                .member(0, "needs", List.of("UNACCOMPANIED_MINOR"));
        String reference = reference(crisis(), child);
        assertThat(caseFile(reference).path("priority").asText()).isEqualTo("P1");
        complete(reference, "verify-identity", Map.of());
        complete(reference, "assess-needs", Map.of());

        assertThat(offer(reference, "appoint-escort").user()).isEqualTo("protection");
    }

    @Test
    void whoHasNoPassportGetsALaissezPasserBeforeASeat() {
        Family family = Family.of(3).member(0, "documents", List.of()).member(2, "documents", List.of());
        String reference = reference(crisis(), family);
        complete(reference, "verify-identity", Map.of());

        List<Offer> open = offers("case=" + reference);
        assertThat(open).extracting(Offer::task).containsExactly("issue-laissez-passer", "issue-laissez-passer");
    }
}
