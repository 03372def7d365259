package org.iyab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.core.io.ClassPathResource;

class TriageTableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static DmnDecision table;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream shipped = new ClassPathResource("plan/processes/triage.dmn").getInputStream()) {
            table = ENGINE.parseDecision("triage", shipped);
        }
    }

    @ParameterizedTest(name = "{0}, [{1}], {2}, {3} -> {4} by {5}")
    @CsvFileSource(resources = "/triage.csv", delimiter = ';')
    void theFirstRowThatFitsGivesThePriority(
            String medicalUrgency,
            @Nullable String needs,
            String areaRisk,
            boolean disability,
            String priority,
            String rule) {
        List<String> codes = needs == null ? List.of() : Arrays.asList(needs.split(" "));

        DmnDecisionResultEntries answer = ENGINE.evaluateDecision(
                        table,
                        Map.of(
                                "medicalUrgency", medicalUrgency,
                                "needs", codes,
                                "areaRisk", areaRisk,
                                "disability", disability))
                .getSingleResult();

        assertThat(answer.getEntryMap()).isEqualTo(Map.of("priority", priority, "rule", rule));
    }
}
