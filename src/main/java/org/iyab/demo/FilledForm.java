package org.iyab.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.iyab.problem.FieldProblem;
import org.iyab.worklist.Tasks.TaskForm;

/**
 * The answers of one form: what the script says, what is prefilled, and something sensible where an answer is required.
 * What the form refuses is mended and tried again, as a person would.
 */
final class FilledForm {

    private static final String TEXT = "Checked with the household and noted by the officer.";
    private static final List<String> GOOD = List.of(
            "CONFIRMED",
            "CONFIRM",
            "YES",
            "FIT",
            "APPROVE",
            "ACCEPT",
            "AGREES",
            "FULL",
            "PAY",
            "CITIZEN",
            "TREATED",
            "FAMILY");
    private static final Pattern ROW = Pattern.compile("([^\\[]+)\\[(\\d+)]\\.?(.*)");

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final JsonNode prefill;
    private final Map<String, String> script;
    private final Instant now;
    private final ObjectNode answers = JsonNodeFactory.instance.objectNode();

    FilledForm(TaskForm form, Map<String, String> script, Instant now, ObjectMapper json) {
        this.prefill = json.valueToTree(form.data());
        this.script = script;
        this.now = now;
        index(form.schema().path("components"), "");
        fields.forEach(this::fill);
    }

    ObjectNode answers() {
        return answers;
    }

    private void index(JsonNode components, String prefix) {
        for (JsonNode component : components) {
            String path = component.path("path").asText(component.path("key").asText());
            switch (component.path("type").asText()) {
                case "dynamiclist" -> {
                    fields.put(prefix + path, component);
                    index(component.path("components"), prefix + path + "[].");
                }
                case "group" -> index(component.path("components"), path.isEmpty() ? prefix : prefix + path + ".");
                default -> {
                    if (component.has("key")) {
                        fields.put(prefix + component.path("key").asText(), component);
                    }
                }
            }
        }
    }

    private void fill(String path, JsonNode field) {
        if (path.contains("[]") || path.contains(".")) {
            return;
        }
        if (script.containsKey(path)) {
            answers.set(path, scripted(field, script.getOrDefault(path, "")));
        } else if (field.path("disabled").asBoolean() || field.path("readonly").asBoolean()) {
            answers.remove(path);
        } else if (field.path("type").asText().equals("dynamiclist")) {
            rows(path, field);
        } else if (given(prefill.path(path))) {
            answers.set(path, prefill.path(path));
        } else if (!field.has("conditional") && required(field)) {
            answers.set(path, answer(field));
        }
    }

    private void rows(String path, JsonNode field) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        JsonNode known = prefill.path(path);
        int count = known.isEmpty() && required(field) ? 1 : known.size();
        for (int i = 0; i < count; i++) {
            ObjectNode row = rows.addObject();
            JsonNode before = known.path(i);
            fields.forEach((inner, component) -> {
                if (inner.startsWith(path + "[].")) {
                    String key = inner.substring(path.length() + 3);
                    if (given(before.path(key))) {
                        row.set(key, before.path(key));
                    } else if (required(component)) {
                        row.set(key, answer(component));
                    }
                }
            });
        }
        if (!rows.isEmpty()) {
            answers.set(path, rows);
        }
    }

    /** Takes away what is not asked and answers what is. */
    void mend(List<FieldProblem> problems) {
        problems.forEach(problem -> {
            Matcher row = ROW.matcher(problem.field());
            if (row.matches()) {
                ObjectNode answered = (ObjectNode) answers.path(row.group(1)).path(Integer.parseInt(row.group(2)));
                mend(answered, row.group(3), row.group(1) + "[]." + row.group(3), problem.code());
            } else {
                mend(answers, problem.field(), problem.field(), problem.code());
            }
        });
    }

    private void mend(ObjectNode target, String key, String path, String code) {
        JsonNode field = fields.get(path);
        if (code.equals("unexpected") || field == null) {
            target.remove(key);
        } else {
            target.set(key, given(prefill.path(path)) ? prefill.path(path) : answer(field));
        }
    }

    private JsonNode scripted(JsonNode field, String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (field.path("type").asText()) {
            case "checklist", "taglist" -> {
                ArrayNode codes = nodes.arrayNode();
                Arrays.stream(text.split("\\|")).forEach(codes::add);
                yield codes;
            }
            case "number" -> nodes.numberNode(Integer.parseInt(text));
            case "checkbox" -> nodes.booleanNode(Boolean.parseBoolean(text));
            default -> nodes.textNode(text);
        };
    }

    private JsonNode answer(JsonNode field) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonNode rules = field.path("validate");
        return switch (field.path("type").asText()) {
            case "select", "radio" -> {
                List<String> choices = choices(field);
                yield nodes.textNode(choices.stream()
                        .filter(GOOD::contains)
                        .findFirst()
                        .orElse(choices.isEmpty() ? "" : choices.get(0)));
            }
            case "checklist", "taglist" -> {
                ArrayNode codes = nodes.arrayNode();
                choices(field).stream().limit(1).forEach(codes::add);
                yield codes;
            }
            case "checkbox" -> nodes.booleanNode(true);
            case "number" -> nodes.numberNode(Math.max(rules.path("min").asInt(0), 1));
            case "datetime" -> nodes.textNode(moment(field.path("subtype").asText("date")));
            default ->
                nodes.textNode(
                        rules.path("validationType").asText().equals("phone")
                                ? "+212600000000"
                                : TEXT.substring(
                                        0,
                                        Math.min(
                                                TEXT.length(),
                                                rules.path("maxLength").asInt(400))));
        };
    }

    private String moment(String subtype) {
        Instant moment = subtype.equals("date") ? now.plus(7, ChronoUnit.DAYS) : now.plus(1, ChronoUnit.HOURS);
        String text = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        return switch (subtype) {
            case "date" -> moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
            case "time" -> "10:00";
            default -> text;
        };
    }

    private List<String> choices(JsonNode field) {
        JsonNode values =
                field.has("valuesKey") ? prefill.path(field.path("valuesKey").asText()) : field.path("values");
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.isObject() ? value.path("value").asText() : value.asText())
                .toList();
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean();
    }

    private static boolean given(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isContainerNode() && value.isEmpty())
                && !(value.isTextual() && value.asText().isEmpty());
    }
}
