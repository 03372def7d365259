package org.iyab.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A task's form in the hands of a careful person: fills in what is asked, mends what is refused. */
final class FormSheet {

    private static final Set<String> GOOD = Set.of(
            "confirmed",
            "yes",
            "ok",
            "fit",
            "approve",
            "accept",
            "agrees",
            "present",
            "reached",
            "complete",
            "entitled",
            "full",
            "seat",
            "pay",
            "citizen",
            "done",
            "safe",
            "ma_06");
    private static final Pattern ROW = Pattern.compile("([^\\[]+)\\[(\\d+)]\\.?(.*)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final JsonNode data;
    private final ObjectNode answers = JSON.createObjectNode();

    FormSheet(JsonNode form, Map<String, ?> chosen) {
        this.data = form.path("data");
        index(form.path("schema").path("components"), "");
        fields.forEach((path, field) -> {
            if (path.contains("[]") || path.contains(".")) {
                return;
            }
            if (chosen.containsKey(path)) {
                answers.set(path, JSON.valueToTree(chosen.get(path)));
            } else {
                fill(path, field);
            }
        });
    }

    ObjectNode answers() {
        return answers;
    }

    /** What a screen would send for this field at once: what is prefilled, and what is asked of everybody. */
    private void fill(String path, JsonNode field) {
        if (fixed(field)) {
            return;
        }
        if (is(field, "dynamiclist")) {
            ArrayNode rows = rows(path, field);
            if (!rows.isEmpty()) {
                answers.set(path, rows);
            }
        } else if (given(data.path(path))) {
            answers.set(path, data.path(path));
        } else if (!field.has("conditional") && required(field)) {
            answers.set(path, answer(field));
        }
    }

    private static boolean fixed(JsonNode field) {
        return field.path("disabled").asBoolean() || field.path("readonly").asBoolean();
    }

    private ArrayNode rows(String path, JsonNode field) {
        List<JsonNode> prefilled = new ArrayList<>();
        data.path(path).forEach(prefilled::add);
        if (prefilled.isEmpty() && required(field)) {
            prefilled.add(JSON.createObjectNode());
        }
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode row : prefilled) {
            ObjectNode filled = rows.addObject();
            fields.forEach((name, column) -> {
                if (!name.startsWith(path + "[].")) {
                    return;
                }
                String key = name.substring(path.length() + 3);
                if (given(row.path(key))) {
                    filled.set(key, row.path(key));
                } else if (required(column)) {
                    filled.set(key, answer(column));
                }
            });
        }
        return rows;
    }

    /** Follows the refusal of each field. */
    void mend(JsonNode errors) {
        for (JsonNode error : errors) {
            String field = error.path("field").asText();
            boolean unexpected = error.path("code").asText().equals("unexpected");
            Matcher row = ROW.matcher(field);
            if (row.matches()) {
                mendRow(row, unexpected);
            } else if (unexpected) {
                answers.remove(field.split("\\.")[0]);
            } else if (fields.containsKey(field)) {
                JsonNode column = fields.get(field);
                boolean wrong =
                        is(column, "datetime") && !error.path("code").asText().equals("required");
                answers.set(field, wrong ? past(column) : given(data.path(field)) ? data.path(field) : answer(column));
            }
        }
    }

    private void mendRow(Matcher row, boolean unexpected) {
        int index = Integer.parseInt(row.group(2));
        ObjectNode line = (ObjectNode) answers.path(row.group(1)).path(index);
        String key = row.group(3);
        if (unexpected) {
            line.remove(key);
            return;
        }
        JsonNode prefilled = data.path(row.group(1)).path(index).path(key);
        JsonNode column = fields.get(row.group(1) + "[]." + key);
        line.set(key, given(prefilled) ? prefilled : answer(column));
    }

    private void index(JsonNode components, String prefix) {
        for (JsonNode component : components) {
            String path = component.path("path").asText(component.path("key").asText());
            if (is(component, "dynamiclist")) {
                fields.put(prefix + path, component);
                index(component.path("components"), prefix + path + "[].");
            } else if (is(component, "group")) {
                index(component.path("components"), prefix + (component.has("path") ? path + "." : ""));
            } else if (component.has("key")) {
                fields.put(prefix + component.path("key").asText(), component);
            }
        }
    }

    private JsonNode answer(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "select", "radio" -> choice(field);
            case "checklist", "taglist" -> {
                List<JsonNode> options = options(field);
                yield JSON.createArrayNode().addAll(options.subList(0, Math.min(1, options.size())));
            }
            case "checkbox" -> JSON.valueToTree(true);
            case "number" ->
                JSON.valueToTree(Math.max(
                        field.path("validate").path("min").asInt(1),
                        Math.min(1, field.path("validate").path("max").asInt(1))));
            case "datetime" -> future(field);
            default -> text(field);
        };
    }

    private JsonNode choice(JsonNode field) {
        List<JsonNode> options = options(field);
        return options.stream()
                .filter(option ->
                        GOOD.contains(option.asText().toLowerCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseGet(() -> options.isEmpty() ? JSON.nullNode() : options.get(0));
    }

    private List<JsonNode> options(JsonNode field) {
        List<JsonNode> options = new ArrayList<>();
        JsonNode source =
                field.has("valuesKey") ? data.path(field.path("valuesKey").asText()) : field.path("values");
        source.forEach(option -> options.add(option.isObject() ? option.path("value") : option));
        return options;
    }

    private static JsonNode text(JsonNode field) {
        JsonNode rules = field.path("validate");
        String text =
                switch (rules.path("validationType").asText()) {
                    case "phone" -> "+212600000000";
                    case "email" -> "someone@example.org";
                    default -> "Checked with the household and noted by the officer.";
                };
        return JSON.valueToTree(text.substring(
                0, Math.min(text.length(), rules.path("maxLength").asInt(400))));
    }

    private static JsonNode future(JsonNode field) {
        return moment(field, Family.today().plusDays(7).toString(), Duration.ofHours(1));
    }

    private static JsonNode past(JsonNode field) {
        return moment(field, Family.today().minusDays(1).toString(), Duration.ofMinutes(-30));
    }

    private static JsonNode moment(JsonNode field, String date, Duration away) {
        return JSON.valueToTree(
                switch (field.path("subtype").asText("date")) {
                    case "time" -> "10:00";
                    case "datetime" -> Instant.now().plus(away).toString();
                    default -> date;
                });
    }

    private static boolean is(JsonNode field, String type) {
        return field.path("type").asText().equals(type);
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean();
    }

    private static boolean given(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.asText().isEmpty())
                && !(value.isArray() && value.isEmpty());
    }
}
