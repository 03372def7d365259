package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the product answered: its status, its headers and its document. */
record Answer(String call, int status, HttpHeaders headers, JsonNode body) {

    /** The document, after the status was the one expected. */
    JsonNode expect(int wanted) {
        assertThat(status).as("%s answered %s", call, body).isEqualTo(wanted);
        return body;
    }

    /** The document of something done, whether it was created or changed. */
    JsonNode done() {
        assertThat(status).as("%s answered %s", call, body).isIn(200, 201, 202);
        return body;
    }

    /** The problem document, after it proved to be whole and to hold this code. */
    JsonNode refused(int wanted, String code) {
        assertThat(status).as("%s answered %s", call, body).isEqualTo(wanted);
        assertThat(header("Content-Type")).as(call).startsWith("application/problem+json");
        assertThat(body.path("code").asText()).as("%s answered %s", call, body).isEqualTo(code);
        assertThat(body.path("type").asText()).isEqualTo("urn:iyab:problem:" + code);
        assertThat(body.path("title").asText()).isNotBlank();
        // Where the state of a case forbids an act, the contract puts that state in the place of the number.
        assertThat(body.path("status").asText()).matches(wanted == 409 ? "409|[A-Z]+" : String.valueOf(wanted));
        assertThat(body.path("detail").asText()).isNotBlank().doesNotStartWith("problem.");
        assertThat(body.path("instance").asText()).startsWith("/api/v1/");
        return body;
    }

    /** The same for invalid fields: each as {@code path code}. */
    List<String> refusedFields() {
        JsonNode problem = refused(422, "validation_failed");
        assertThat(problem.path("errors"))
                .allSatisfy(error ->
                        assertThat(error.path("message").asText()).isNotBlank().doesNotStartWith("field."));
        return fields(problem);
    }

    static List<String> fields(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error ->
                        error.path("field").asText() + " " + error.path("code").asText())
                .toList();
    }

    /** The items of a list. */
    List<JsonNode> items() {
        return StreamSupport.stream(expect(200).path("items").spliterator(), false)
                .toList();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
