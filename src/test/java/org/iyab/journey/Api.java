package org.iyab.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A client of the contract: HTTP Basic, JSON, an {@code Idempotency-Key} of its own on every POST. */
final class Api {

    /** Nobody: a call without credentials. */
    static final String NOBODY = "";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Api(int port) {
        this.base = "http://localhost:" + port + "/api/v1";
    }

    Answer get(String user, String path) {
        return get(user, path, Map.of());
    }

    Answer get(String user, String path, Map<String, String> headers) {
        return send("GET", user, path, null, headers);
    }

    Answer post(String user, String path, Object body) {
        return post(user, path, body, Map.of());
    }

    /** With a key of the caller's choice, to send the same thing again. */
    Answer post(String user, String path, Object body, String key) {
        return post(user, path, body, Map.of("Idempotency-Key", key));
    }

    Answer post(String user, String path, Object body, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        return send("POST", user, path, write(body), all);
    }

    Answer patch(String user, String path, Object body, Map<String, String> headers) {
        return send("PATCH", user, path, write(body), headers);
    }

    Answer delete(String user, String path) {
        return send("DELETE", user, path, null, Map.of());
    }

    /** The call as it is written here, whatever it holds. */
    Answer send(String method, String user, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Accept", "application/json")
                .setHeader("Accept-Language", "en");
        if (!user.isEmpty()) {
            request.setHeader("Authorization", basic(user, "demo"));
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    method + " " + path + " as " + user,
                    response.statusCode(),
                    response.headers(),
                    read(response.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    JsonNode tree(Object body) {
        return json.valueToTree(body);
    }

    private JsonNode read(String text) {
        if (text == null || text.isEmpty()) {
            return NullNode.getInstance();
        }
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(text);
        }
    }
}
