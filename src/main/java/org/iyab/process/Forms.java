package org.iyab.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.iyab.problem.FieldProblem;
import org.iyab.seeds.Seeds;
import org.springframework.stereotype.Component;

/** The forms of the plan: their schema in the reader's language, and the same schema as the judge of what is sent. */
@Component
public class Forms {

    private final RepositoryService repository;
    private final PlanTexts texts;
    private final FormValidator validator;
    private final Seeds seeds;
    private final ObjectMapper json;
    private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();

    Forms(RepositoryService repository, PlanTexts texts, FormValidator validator, Seeds seeds, ObjectMapper json) {
        this.repository = repository;
        this.texts = texts;
        this.validator = validator;
        this.seeds = seeds;
        this.json = json;
    }

    /** The form of a task as it was deployed with its process, in the reader's language. */
    public JsonNode schema(String deployment, String form, Locale locale) {
        return schemas.computeIfAbsent(deployment + "/" + form + "/" + locale.getLanguage(), key -> {
            ObjectNode schema = read(repository.getResourceAsStream(deployment, "forms/" + form + ".form"));
            if (!locale.getLanguage().equals("en")) {
                Properties bundle = texts.bundle(deployment, "forms/i18n/" + locale.getLanguage() + ".properties");
                new FormTranslation(form, bundle).apply(schema);
            }
            return schema;
        });
    }

    /** A form that opens something rather than completing a task: its data is the body of a call. */
    public JsonNode entry(String form, Locale locale) {
        return schemas.computeIfAbsent("entry/" + form + "/" + locale.getLanguage(), key -> {
            ObjectNode schema = read(stream("forms/entry/" + form + ".form"));
            if (!locale.getLanguage().equals("en")) {
                Properties bundle = new Properties();
                try (InputStream in = stream("forms/entry/i18n/" + locale.getLanguage() + ".properties")) {
                    bundle.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
                new FormTranslation(form, bundle).apply(schema);
            }
            return schema;
        });
    }

    /**
     * Holds what was sent against the form.
     *
     * @param lists the prefilled data, which holds the lists that {@code valuesKey} names and the fixed rows
     * @return every problem with the path of its field; empty when all is well
     */
    public List<FieldProblem> check(JsonNode schema, JsonNode data, Map<String, Object> lists) {
        return validator.check(schema, data, json.valueToTree(lists));
    }

    private InputStream stream(String path) {
        try {
            return seeds.resource(path).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private ObjectNode read(InputStream source) {
        try (InputStream in = source) {
            return (ObjectNode) json.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
