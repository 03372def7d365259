package org.iyab.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.problem.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Renders a refusal as RFC 9457 {@code application/problem+json}. */
@Component
public class ProblemResponses {

    private final Texts texts;
    private final ObjectMapper json;
    private final LocaleResolver locales;

    ProblemResponses(Texts texts, ObjectMapper json, LocaleResolver locales) {
        this.texts = texts;
        this.json = json;
        this.locales = locales;
    }

    /** The document's members, in the reader's language. */
    public Map<String, Object> document(HttpServletRequest request, DomainProblem problem) {
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:iyab:problem:" + problem.code());
        document.put("title", title(problem));
        document.put("status", problem.kind().status());
        document.put("detail", texts.text("problem." + problem.code(), locale, problem.arguments()));
        document.put("instance", request.getRequestURI());
        document.put("code", problem.code());
        document.putAll(problem.properties());
        if (!problem.errors().isEmpty()) {
            document.put("errors", errors(problem, locale));
        }
        return document;
    }

    /** Writes the document where no controller can: in filters. */
    public void write(HttpServletRequest request, HttpServletResponse response, DomainProblem problem)
            throws IOException {
        response.setStatus(problem.kind().status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), document(request, problem));
    }

    private static String title(DomainProblem problem) {
        HttpStatus status = HttpStatus.resolve(problem.kind().status());
        return status == null ? problem.code() : status.getReasonPhrase();
    }

    /** A limit is named where it is known; a sentence with a hole in it helps nobody. */
    private String sentence(FieldProblem error, Locale locale) {
        String key = "field." + error.code();
        return error.arguments().isEmpty()
                ? texts.find(key + ".plain", locale).orElseGet(() -> texts.text(key, locale))
                : texts.text(key, locale, error.arguments());
    }

    private List<Map<String, String>> errors(DomainProblem problem, Locale locale) {
        return problem.errors().stream()
                .map(error -> Map.of(
                        "field", error.field(),
                        "code", error.code(),
                        "message", sentence(error, locale)))
                .toList();
    }
}
