package org.iyab.process;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How Camunda Forms names its fields. */
final class FormFields {

    private FormFields() {}

    /** A field's key, a list's or a group's path; null for what holds no data. */
    static @Nullable String name(JsonNode component) {
        String name = component.path("path").asText(component.path("key").asText(""));
        return name.isEmpty() ? null : name;
    }
}
