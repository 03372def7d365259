package org.iyab.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the plan's decision tables and keeps every answer with table, version, inputs, outputs and the rule that fired. */
@Component
public class Decisions {

    /** An answer of a table in which one rule fires. */
    public record Decision(String table, int version, Map<String, Object> outputs) {

        public String output(String name) {
            return String.valueOf(outputs.get(name));
        }

        /** The code of the rule that fired. */
        public String rule() {
            return output("rule");
        }
    }

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(
            DecisionService decisions, RepositoryService repository, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.decisions = decisions;
        this.repository = repository;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Asks the table in force about a subject. A table without a matching rule is broken. */
    public Decision decide(String table, String subject, Map<String, Object> inputs) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        DmnDecisionResult result = decisions
                .evaluateDecisionById(definition.getId())
                .variables(inputs)
                .evaluate();
        DmnDecisionResultEntries entries = result.getSingleResult();
        if (entries == null) {
            throw new IllegalStateException("No rule of " + table + " matches");
        }
        Decision decision = new Decision(table, definition.getVersion(), Map.copyOf(entries.getEntryMap()));
        jdbc.sql("""
                        insert into decision_record (id, decided_at, subject, decision, version, inputs, outputs, rule)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
                .params(
                        UUID.randomUUID(),
                        Timestamp.from(clock.instant()),
                        subject,
                        table,
                        definition.getVersion(),
                        write(inputs),
                        write(decision.outputs()),
                        decision.rule())
                .update();
        return decision;
    }

    private String write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
