package org.iyab.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Puts the words of a bundle into a form: {@code <form>.<path>.label}, {@code .description}, {@code .<VALUE>}. */
record FormTranslation(String form, Properties bundle) {

    private static final List<String> WORDS =
            List.of("label", "description", "dateLabel", "timeLabel", "text", "placeholder");

    void apply(ObjectNode schema) {
        components(schema, form + ".");
    }

    private void components(JsonNode parent, String prefix) {
        for (JsonNode node : parent.path("components")) {
            ObjectNode component = (ObjectNode) node;
            String key = FormFields.name(component);
            String path = prefix + (key == null ? component.path("id").asText() : key);
            for (String word : WORDS) {
                if (component.hasNonNull(word)) {
                    // A date is labelled by its own label; only a time beside it has a second one.
                    String name = word.equals("dateLabel") ? "label" : word;
                    put(component, word, bundle.getProperty(path + "." + name));
                }
            }
            for (JsonNode option : component.path("values")) {
                String value = option.path("value").asText();
                String words = bundle.getProperty(path + "." + value);
                put((ObjectNode) option, "label", words == null ? bundle.getProperty("option." + value) : words);
            }
            if (component.get("properties") instanceof ObjectNode properties && properties.hasNonNull("add")) {
                put(properties, "add", bundle.getProperty(path + ".add"));
            }
            components(component, key == null ? prefix : path + ".");
        }
    }

    private static void put(ObjectNode node, String field, @Nullable String words) {
        if (words != null) {
            node.put(field, words);
        }
    }
}
