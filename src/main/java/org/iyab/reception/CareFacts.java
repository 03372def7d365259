package org.iyab.reception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.iyab.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found and given on arrival, one row a case; a later finding of the same name takes the place of the former. */
@Component
class CareFacts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentActor actors;
    private final Clock clock;

    CareFacts(JdbcClient jdbc, ObjectMapper json, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actors = actors;
        this.clock = clock;
    }

    void add(String caseReference, Map<String, ?> facts) {
        jdbc.sql("""
                        insert into arrival_care (case_reference, registered_at, registered_by, facts)
                        values (?, ?, ?, ?::jsonb)
                        on conflict (case_reference) do update set facts = arrival_care.facts || excluded.facts""")
                .params(
                        caseReference,
                        Timestamp.from(clock.instant()),
                        actors.get().user(),
                        write(facts))
                .update();
    }

    /** The facts of the case; an empty object where nothing was found yet. */
    JsonNode of(String caseReference) {
        return jdbc.sql("select facts from arrival_care where case_reference = ?")
                .param(caseReference)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElseGet(json::createObjectNode);
    }

    private String write(Map<String, ?> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Facts of an arrival cannot be written", impossible);
        }
    }

    private JsonNode read(String facts) {
        try {
            return json.readTree(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Facts of an arrival cannot be read", impossible);
        }
    }
}
