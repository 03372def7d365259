package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessJourneyTest extends JourneyTest {

    @Test
    void aCaseOfAnotherPostDoesNotExistForAConsul() {
        String crisis = crisis();
        String family = reference(crisis, Family.of(2));
        String task = offer(family, "verify-identity").id();

        for (String path : List.of(
                "/cases/" + family,
                "/cases/" + family + "/timeline",
                "/cases/" + family + "/passes",
                "/work-items/" + task + "/form")) {
            api.get("consul.tunis", path).refused(404, "not_found");
            api.get(CONSUL, path).expect(200);
        }
        api.post("consul.tunis", "/cases/" + family + "/notes", Map.of("text", "hello"))
                .refused(404, "not_found");
        api.post("consul.tunis", "/cases/" + family + "/self-return", Map.of()).refused(404, "not_found");
        claim("consul.tunis", task).refused(404, "not_found");
        assertThat(api.get("consul.tunis", "/cases?crisis=" + crisis).items()).isEmpty();
        assertThat(api.get("consul.tunis", "/work-items?crisis=" + crisis).items())
                .isEmpty();
        api.get("border", "/cases/" + family).refused(404, "not_found");
    }

    @Test
    void aTransferredCaseLeavesTheScopeOfWhoGaveItAway() {
        String family = reference(crisis(), Family.of(1));
        JsonNode given = api.post(CONSUL, "/cases/" + family + "/transfer", Map.of("post", "tunis"))
                .expect(200);
        assertThat(given.path("post").asText()).isEqualTo("tunis");
        assertThat(given.has("household")).isFalse();
        api.get(CONSUL, "/cases/" + family).refused(404, "not_found");
        api.get("consul.tunis", "/cases/" + family).expect(200);
        assertThat(api.get("consul.tunis", "/work-items?view=available&case=" + family)
                        .items())
                .hasSize(1);
        api.post("consul.tunis", "/cases/" + family + "/transfer", Map.of("post", "tunis"))
                .refused(409, "same_post");
    }

    @Test
    void aRoleDoesItsOwnWorkAlone() {
        String crisis = crisis();
        String family = reference(crisis, Family.of(1));
        String movement = movement(crisis, 2);
        List<Answer> calls = List.of(
                api.post(LOGISTICS, "/crises/" + crisis + "/activation", Map.of("level", "ALERT", "note", "no")),
                api.post("health", "/crises/" + crisis + "/cases", Family.of(1).body()),
                api.post(LOGISTICS, "/crises/" + crisis + "/cases", Family.of(1).body()),
                api.post(
                        "consul.tunis",
                        "/crises/" + crisis + "/cases",
                        Family.of(1).body()),
                api.post(OPERATOR, "/movements", flight(crisis, 2)),
                api.post(CONSUL, "/movements/" + movement + "/seats", Map.of("case", family)),
                api.post(OPERATOR, "/movements/" + movement + "/cancellation", Map.of("reason", "no reason")),
                api.post(LOGISTICS, "/cases/" + family + "/hold", Map.of()),
                api.get("auditor", "/cases/" + family),
                api.get("admin", "/cases"),
                api.get(OPERATOR, "/audit/verification"));
        calls.forEach(answer -> answer.refused(403, "forbidden"));
    }

    @Test
    void withoutGoodCredentialsNothingIsTold() {
        List<String> paths = List.of("/cases", "/me", "/crises/ZZZ99", "/no-such-thing");
        for (String path : paths) {
            api.get(Api.NOBODY, path).refused(401, "unauthenticated");
            api.get(Api.NOBODY, path, Map.of("Authorization", Api.basic(OPERATOR, "wrong")))
                    .refused(401, "unauthenticated");
        }
        api.get(Api.NOBODY, "/me", Map.of("Authorization", "Basic !!!")).refused(401, "unauthenticated");
        api.post(Api.NOBODY, "/crises/ZZZ99/cases", Family.of(1).body()).refused(401, "unauthenticated");
    }

    @Test
    void whoChangesACaseHasReadItsLatestState() {
        String family = reference(crisis(), Family.of(2));
        Answer read = api.get(CONSUL, "/cases/" + family);
        String version = read.header("ETag");
        Map<String, Object> moved = Map.of("location", Map.of("country", "LY", "place", "Misrata"));

        api.patch(CONSUL, "/cases/" + family, moved, Map.of()).refused(428, "precondition_required");
        api.patch(CONSUL, "/cases/" + family, moved, Map.of("If-Match", version))
                .expect(200);
        api.patch(CONSUL, "/cases/" + family, moved, Map.of("If-Match", version))
                .refused(412, "stale_version");
        assertThat(caseFile(family).path("location").path("place").asText()).isEqualTo("Misrata");
        assertThat(api.get(CONSUL, "/cases/" + family).header("ETag")).isNotEqualTo(version);
    }

    @Test
    void whoChangesAMovementHasReadItsLatestState() {
        String movement = movement(crisis(), 3);
        String version = api.get(LOGISTICS, "/movements/" + movement).header("ETag");
        Map<String, Object> more = Map.of("capacity", Map.of("seats", 5));

        api.patch(LOGISTICS, "/movements/" + movement, more, Map.of()).refused(428, "precondition_required");
        api.patch(LOGISTICS, "/movements/" + movement, more, Map.of("If-Match", version))
                .expect(200);
        api.patch(LOGISTICS, "/movements/" + movement, more, Map.of("If-Match", version))
                .refused(412, "stale_version");
    }

    @Test
    void aLongListIsReadPageByPage() {
        String crisis = crisis();
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(reference(crisis, Family.of(1)));
        }
        List<Integer> sizes = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String after = "";
        String first = "";
        do {
            JsonNode page = api.get(OPERATOR, "/cases?crisis=" + crisis + "&limit=2" + after)
                    .expect(200);
            sizes.add(page.path("items").size());
            page.path("items").forEach(item -> seen.add(item.path("reference").asText()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
            first = first.isEmpty() ? after : first;
        } while (!after.isEmpty());

        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(opened).doesNotHaveDuplicates();
        api.get(OPERATOR, "/movements?limit=2" + first).refused(400, "cursor_invalid");
        api.get(OPERATOR, "/work-items?limit=2" + first).refused(400, "cursor_invalid");
        api.get(OPERATOR, "/cases?after=nonsense").refused(400, "cursor_invalid");
        assertThat(api.get(OPERATOR, "/cases?crisis=" + crisis + "&q=nobodybythisname")
                        .items())
                .isEmpty();
    }

    @Test
    void aTimelineIsReadPageByPage() {
        String family = reference(crisis(), Family.of(1));
        complete(family, "verify-identity", Map.of());
        List<JsonNode> whole = api.get(CONSUL, "/cases/" + family + "/timeline").items();
        assertThat(whole).hasSizeGreaterThan(2);
        JsonNode page =
                api.get(CONSUL, "/cases/" + family + "/timeline?limit=1").expect(200);
        List<JsonNode> read = new ArrayList<>();
        while (true) {
            page.path("items").forEach(read::add);
            if (page.path("next").isNull()) {
                break;
            }
            page = api.get(
                            CONSUL,
                            "/cases/" + family + "/timeline?limit=1&after="
                                    + page.path("next").asText())
                    .expect(200);
        }
        assertThat(read).isEqualTo(whole);
    }
}
