package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryJourneyTest extends JourneyTest {

    @Test
    void theListsOfThePlanAreThereInTheReadersLanguage() {
        JsonNode scheme = api.get(OPERATOR, "/code-lists/schemes", Map.of("Accept-Language", "fr")).items().stream()
                .filter(item -> item.path("code").asText().equals("MA-SOLIDARITE"))
                .findFirst()
                .orElseThrow();

        assertThat(scheme.path("name").asText()).startsWith("Fonds national");
        assertThat(scheme.path("facts").path("ceiling_mad").asText()).isEqualTo("12000");
        api.get(OPERATOR, "/code-lists/nothing").refused(404, "not_found");
    }
}
