package org.iyab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class AuditJourneyTest extends JourneyTest {

    @Test
    void anEventChangedBehindTheProductsBackIsFound() {
        String family = reference(crisis(), Family.of(1));
        JsonNode whole = verification();
        assertThat(whole.path("valid").asBoolean()).isTrue();
        assertThat(whole.path("brokenAt").isNull()).isTrue();
        long number = number(family);
        String actor = jdbc.sql("select actor from audit_event where number = ?")
                .param(number)
                .query(String.class)
                .single();

        tamper(number, "somebody-else");
        try {
            JsonNode broken = verification();
            assertThat(broken.path("valid").asBoolean()).isFalse();
            assertThat(broken.path("brokenAt").asLong()).isEqualTo(number);
        } finally {
            tamper(number, actor);
        }
        assertThat(verification().path("valid").asBoolean()).isTrue();
    }

    @Test
    void anEventIsWrittenOnce() {
        String family = reference(crisis(), Family.of(1));
        verification();
        long number = number(family);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> jdbc.sql("update audit_event set actor = 'somebody-else' where number = ?")
                                .param(number)
                                .update()))
                .hasMessageContaining("the audit trail only grows");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> jdbc.sql("delete from audit_event where number = ?")
                                .param(number)
                                .update()))
                .hasMessageContaining("the audit trail only grows");
        assertThat(api.get("auditor", "/audit?case=" + family).items()).isNotEmpty();
    }

    private JsonNode verification() {
        return api.get("auditor", "/audit/verification").expect(200);
    }

    private long number(String reference) {
        return jdbc.sql("select min(number) from audit_event where case_reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private void tamper(long number, String actor) {
        jdbc.sql("alter table audit_event disable trigger audit_event_written_once")
                .update();
        try {
            jdbc.sql("update audit_event set actor = ? where number = ?")
                    .params(actor, number)
                    .update();
        } finally {
            jdbc.sql("alter table audit_event enable trigger audit_event_written_once")
                    .update();
        }
    }
}
