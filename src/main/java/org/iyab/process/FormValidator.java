package org.iyab.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges a submission by the form's own schema, as the browser does: what is required, of which type, in which range and
 * of which values, on the conditions the form states; and beyond it: keys the form lacks or hides are refused, and the
 * {@code properties} of a field are held (dates before or after now, unique columns, fixed rows).
 */
@Component
class FormValidator {

    private static final String MASK = "\u2022";

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final ObjectMapper json;
    private final FieldRules rules;

    FormValidator(ObjectMapper json, FieldRules rules) {
        this.json = json;
        this.rules = rules;
    }

    List<FieldProblem> check(JsonNode schema, JsonNode data, JsonNode prefilled) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!data.isObject()) {
            return List.of(new FieldProblem("data", "required"));
        }
        new Check(data, prefilled, problems).object(schema, data, prefilled, "", null);
        return problems;
    }

    /** One submission being judged. */
    private final class Check {

        private final JsonNode root;
        private final JsonNode lists;
        private final List<FieldProblem> problems;

        Check(JsonNode root, JsonNode lists, List<FieldProblem> problems) {
            this.root = root;
            this.lists = lists;
            this.problems = problems;
        }

        /** Fields of one object: the form itself, a group or a row of a list. */
        void object(JsonNode parent, JsonNode data, JsonNode prefilled, String prefix, @Nullable JsonNode row) {
            Set<String> known = new HashSet<>();
            components(parent, data, prefilled, prefix, row, known, false);
            data.fieldNames().forEachRemaining(key -> {
                if (!known.contains(key)) {
                    problems.add(new FieldProblem(prefix + key, "unexpected"));
                }
            });
        }

        private void components(
                JsonNode parent,
                JsonNode data,
                JsonNode prefilled,
                String prefix,
                @Nullable JsonNode row,
                Set<String> known,
                boolean hiddenAbove) {
            for (JsonNode component : parent.path("components")) {
                boolean hidden = hiddenAbove || hidden(component, row);
                String name = FormFields.name(component);
                String type = component.path("type").asText();
                if (name == null) {
                    if (component.has("components")) {
                        components(component, data, prefilled, prefix, row, known, hidden);
                    }
                    continue;
                }
                known.add(name);
                JsonNode value = data.path(name);
                if (hidden) {
                    if (!empty(value)) {
                        problems.add(new FieldProblem(prefix + name, "unexpected"));
                    }
                } else if (type.equals("dynamiclist")) {
                    list(component, value, prefilled.path(name), prefix + name);
                } else if (type.equals("group")) {
                    group(component, value, prefilled.path(name), prefix + name, row);
                } else {
                    field(component, value, prefilled.path(name), prefix + name, data);
                }
            }
        }

        private void group(
                JsonNode component, JsonNode value, JsonNode prefilled, String path, @Nullable JsonNode row) {
            if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
                problems.add(new FieldProblem(path, "unexpected"));
                return;
            }
            JsonNode object = value.isObject() ? value : json.createObjectNode();
            object(component, object, prefilled, path + ".", row);
        }

        private void list(JsonNode component, JsonNode value, JsonNode prefilled, String path) {
            if (!empty(value) && !value.isArray()) {
                problems.add(new FieldProblem(path, "unexpected"));
                return;
            }
            JsonNode properties = component.path("properties");
            int rows = value.size();
            boolean fixed = properties.path("fixedRows").asText().equals("true");
            int least = fixed && required(component)
                    ? prefilled.size()
                    : properties.path("minRows").asInt(required(component) ? 1 : 0);
            int most = fixed ? prefilled.size() : properties.path("maxRows").asInt(1000);
            if (rows < least) {
                problems.add(new FieldProblem(path, rows == 0 ? "required" : "too_short", Map.of("min", least)));
            } else if (rows > most) {
                problems.add(new FieldProblem(path, "too_long", Map.of("max", most)));
            }
            for (int i = 0; i < rows; i++) {
                JsonNode row = value.get(i);
                String at = path + "[" + i + "]";
                if (!row.isObject()) {
                    problems.add(new FieldProblem(at, "unexpected"));
                    continue;
                }
                JsonNode given = prefilled.path(i);
                if (fixed && row.hasNonNull("person") && !row.path("person").equals(given.path("person"))) {
                    problems.add(new FieldProblem(at + ".person", "unexpected"));
                }
                object(component, row, given, at + ".", row);
            }
            unique(component, value, path);
        }

        private void unique(JsonNode component, JsonNode rows, String path) {
            for (JsonNode column : component.path("components")) {
                String key = FormFields.name(column);
                if (key == null
                        || !column.path("properties").path("unique").asText().equals("true")) {
                    continue;
                }
                Set<JsonNode> seen = new HashSet<>();
                for (int i = 0; i < rows.size(); i++) {
                    JsonNode value = rows.get(i).path(key);
                    if (!empty(value) && !seen.add(value)) {
                        problems.add(new FieldProblem(path + "[" + i + "]." + key, "duplicate_value"));
                    }
                }
            }
        }

        private void field(JsonNode component, JsonNode value, JsonNode prefilled, String path, JsonNode siblings) {
            if (component.path("disabled").asBoolean()) {
                if (!empty(value)) {
                    problems.add(new FieldProblem(path, "unexpected"));
                }
                return;
            }
            boolean unticked = component.path("type").asText().equals("checkbox") && !value.asBoolean();
            if (empty(value) || (unticked && required(component))) {
                if (required(component)) {
                    problems.add(new FieldProblem(path, "required"));
                }
                return;
            }
            boolean untouched = value.isTextual() && value.asText().contains(MASK) && value.equals(prefilled);
            if (!untouched) {
                rules.check(component, value, path, siblings, lists, problems);
            }
        }

        /** Whether the form hides the component for what was answered; in a row {@code this} is the row. */
        private boolean hidden(JsonNode component, @Nullable JsonNode row) {
            String condition = component.path("conditional").path("hide").asText("");
            if (condition.isEmpty()) {
                return false;
            }
            Map<String, Object> context = new HashMap<>(values(lists));
            context.putAll(values(root));
            if (row != null) {
                context.putAll(values(row));
                context.put("this", values(row));
                context.put("parent", values(root));
            }
            EvaluationResult result =
                    feel.evaluateExpression(condition.startsWith("=") ? condition.substring(1) : condition, context);
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        }
    }

    private Map<String, Object> values(JsonNode node) {
        if (!(node instanceof ObjectNode)) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>();
        node.properties().forEach(field -> values.put(field.getKey(), value(field.getValue())));
        return values;
    }

    private @Nullable Object value(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isNumber()) {
            return FieldRules.decimal(node);
        }
        return json.convertValue(node, Object.class);
    }

    private static boolean required(JsonNode component) {
        return component.path("validate").path("required").asBoolean();
    }

    static boolean empty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }
}
