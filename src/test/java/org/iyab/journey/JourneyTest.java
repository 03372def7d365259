package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application over HTTP, as its clients see it. All journeys share one application on one server; each test
 * opens a crisis of its own, and so knows nothing of the others.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
abstract class JourneyTest {

    static final String OPERATOR = "operator";
    static final String SUPERVISOR = "supervisor";
    static final String LOGISTICS = "logistics";
    static final String CONSUL = "consul.tripoli";
    static final String BORDER = "border";

    private static final List<String> STAFF = List.of(
            OPERATOR,
            SUPERVISOR,
            CONSUL,
            LOGISTICS,
            BORDER,
            "health",
            "protection",
            "ministry",
            "region.casablanca",
            "ngo.caritas");

    private static final Path FOLDER = folder();

    /** A task that waits, and who may take it. */
    record Offer(String user, JsonNode item) {

        String task() {
            return item.path("task").asText();
        }

        String id() {
            return item.path("id").asText();
        }
    }

    Api api;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void onAServerOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("iyab.database.folder", FOLDER::toString);
        properties.add("iyab.database.durable", () -> "false");
        properties.add("iyab.demo.load", () -> "false");
    }

    @BeforeEach
    void reachTheApplication() {
        api = new Api(port);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("iyab-journey");
            // After the contexts have closed and the server has stopped.
            SpringApplication.getShutdownHandlers().add(() -> remove(folder));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A crisis that nobody has activated. */
    String dormantCrisis() {
        while (true) {
            String code = Family.word().substring(0, 3).toUpperCase(java.util.Locale.ROOT) + Family.number(10, 99);
            Answer answer = api.post(
                    OPERATOR,
                    "/crises",
                    Map.of(
                            "code",
                            code,
                            "title",
                            "Journey " + code,
                            "kind",
                            "CONFLICT",
                            "countries",
                            List.of("LY"),
                            "areas",
                            List.of(Map.of("name", "Tripoli", "country", "LY", "risk", "HIGH")),
                            "startsOn",
                            Family.today().minusDays(2).toString()));
            if (answer.status() != 409) {
                answer.expect(201);
                return code;
            }
        }
    }

    /** A crisis in emergency. */
    String crisis() {
        String code = dormantCrisis();
        api.post(OPERATOR, "/crises/" + code + "/activation", Map.of("level", "EMERGENCY", "note", "journey"))
                .expect(200);
        return code;
    }

    Answer open(String crisis, Family family) {
        return api.post(OPERATOR, "/crises/" + crisis + "/cases", family.body());
    }

    String reference(String crisis, Family family) {
        return open(crisis, family).expect(201).path("reference").asText();
    }

    /** A family that waits for a seat. */
    String ready(String crisis, Family family) {
        String reference = reference(crisis, family);
        drive(reference, Set.of("READY"));
        return reference;
    }

    JsonNode caseFile(String reference) {
        return api.get(OPERATOR, "/cases/" + reference).expect(200);
    }

    String status(String reference) {
        return caseFile(reference).path("status").asText();
    }

    void untilStatus(String reference, String... wanted) {
        Until.is(reference + " is " + String.join(" or ", wanted) + ", was " + status(reference), () -> Set.of(wanted)
                .contains(status(reference)));
    }

    /** A flight to Casablanca that leaves in five hours, so that nobody boards before a test opens the doors. */
    String movement(String crisis, int seats) {
        return api.post(LOGISTICS, "/movements", flight(crisis, seats))
                .expect(201)
                .path("id")
                .asText();
    }

    static Map<String, Object> flight(String crisis, int seats) {
        Instant departure = Instant.now().plus(Duration.ofHours(5));
        return Map.of(
                "code",
                "AT-" + Family.number(100_000, 999_999),
                "crisis",
                crisis,
                "mode",
                "AIR",
                "departure",
                Map.of("place", "Tripoli", "at", departure.toString()),
                "arrival",
                Map.of(
                        "place", "Casablanca",
                        "centre", "casablanca",
                        "at", departure.plus(Duration.ofHours(3)).toString()),
                "capacity",
                Map.of("seats", seats, "wheelchair", 1, "stretcher", 0));
    }

    JsonNode movementView(String movement) {
        return api.get(LOGISTICS, "/movements/" + movement).expect(200);
    }

    Answer seat(String movement, String reference) {
        return api.post(LOGISTICS, "/movements/" + movement + "/seats", Map.of("case", reference));
    }

    List<JsonNode> passes(String reference) {
        return api.get(LOGISTICS, "/cases/" + reference + "/passes").items();
    }

    /** Seats the families and works on until each holds its passes. */
    void seatWithPasses(String movement, List<String> references) {
        references.forEach(reference -> seat(movement, reference).done());
        for (String reference : references) {
            Until.is("passes of " + reference, () -> !passes(reference).isEmpty() || workOn(movement, reference));
        }
    }

    /** Completes one open task of the case or of its movement; false, so that a waiting caller looks again. */
    private boolean workOn(String movement, String reference) {
        for (String query : List.of("case=" + reference, "movement=" + movement)) {
            Optional<Offer> next = offers(query).stream()
                    .filter(offer -> !offer.task().equals("close-boarding"))
                    .findFirst();
            if (next.isPresent()) {
                complete(next.get(), Map.of());
                return false;
            }
        }
        return false;
    }

    void openBoarding(String movement) {
        api.post(LOGISTICS, "/movements/" + movement + "/boarding-opening", Map.of("note", "the families are here"))
                .expect(200);
    }

    Answer board(String movement, JsonNode pass) {
        return api.post(
                LOGISTICS,
                "/movements/" + movement + "/boardings",
                Map.of("pass", pass.path("pass").asText()));
    }

    Answer depart(String movement) {
        return api.post(
                LOGISTICS,
                "/movements/" + movement + "/departure",
                Map.of("at", Instant.now().toString()));
    }

    /** Open tasks that match, each with somebody who may take it. */
    List<Offer> offers(String query) {
        List<Offer> offers = new ArrayList<>();
        for (String user : STAFF) {
            for (JsonNode item :
                    api.get(user, "/work-items?view=available&" + query).items()) {
                if (offers.stream()
                        .noneMatch(offer -> offer.id().equals(item.path("id").asText()))) {
                    offers.add(new Offer(user, item));
                }
            }
        }
        return offers;
    }

    Offer offer(String reference, String task) {
        return Until.found(task + " of " + reference, () -> offers("case=" + reference).stream()
                .filter(offer -> offer.task().equals(task))
                .findFirst());
    }

    Answer claim(String user, String item) {
        return api.post(user, "/work-items/" + item + "/claim", Map.of());
    }

    FormSheet sheet(Offer offer, Map<String, ?> chosen) {
        return new FormSheet(
                api.get(offer.user(), "/work-items/" + offer.id() + "/form").expect(200), chosen);
    }

    Answer submit(Offer offer, ObjectNode answers) {
        return api.post(offer.user(), "/work-items/" + offer.id() + "/complete", Map.of("data", answers));
    }

    /** Claims the task, fills in its form and mends what is refused. */
    JsonNode complete(Offer offer, Map<String, ?> chosen) {
        FormSheet sheet = claimed(offer, chosen);
        for (int attempt = 0; attempt < 5; attempt++) {
            Answer answer = submit(offer, sheet.answers());
            if (answer.status() != 422) {
                return answer.expect(200);
            }
            sheet.mend(answer.body().path("errors"));
        }
        return submit(offer, sheet.answers()).expect(200);
    }

    /** The form of a task that is now held, filled in so far that the product takes it. */
    FormSheet claimed(Offer offer, Map<String, ?> chosen) {
        claim(offer.user(), offer.id()).expect(200);
        return sheet(offer, chosen);
    }

    JsonNode complete(String reference, String task, Map<String, ?> chosen) {
        return complete(offer(reference, task), chosen);
    }

    /** Completes whatever waits for the case until it stands where it is wanted; the tasks done. */
    List<String> drive(String reference, Set<String> wanted) {
        List<String> done = new ArrayList<>();
        while (!wanted.contains(status(reference))) {
            assertThat(done).as("tasks of %s", reference).hasSizeLessThan(40);
            Until.found(
                            "a task for " + reference + " after " + done,
                            () -> wanted.contains(status(reference))
                                    ? Optional.of(Optional.<Offer>empty())
                                    : offers("case=" + reference).stream()
                                            .findFirst()
                                            .map(Optional::of))
                    .ifPresent(offer -> {
                        complete(offer, Map.of());
                        done.add(offer.task());
                    });
        }
        return done;
    }

    Instant queueSince(String reference) {
        return jdbc.sql("select queue_since from case_file where reference = ?")
                .param(reference)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }
}
