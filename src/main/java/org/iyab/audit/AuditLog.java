package org.iyab.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail, oldest event first. */
@Component
public class AuditLog {

    /** An event as it is shown. */
    public record Entry(
            UUID id,
            @JsonIgnore long entry,
            @Nullable Long number,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String action,
            @Nullable String crisis,
            @Nullable String caseReference,
            @Nullable UUID movement,
            Map<String, String> facts) {}

    private static final String LIST = "audit";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AuditLog(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Events of one case, of one movement or of all, in the order in which they happened. */
    public PageOf<Entry> page(
            @Nullable String caseReference, @Nullable UUID movement, @Nullable String after, int limit) {
        List<String> keys = Cursor.decode(LIST, after, 2);
        Timestamp from = keys.isEmpty() ? new Timestamp(0) : Timestamp.from(Cursor.key(keys.get(0), Instant::parse));
        long seen = keys.isEmpty() ? 0 : Cursor.key(keys.get(1), Long::valueOf);
        List<Entry> rows = jdbc.sql("""
                        select id, number, occurred_at, recorded_at, actor, action, crisis, case_reference, movement,
                               facts::text, entry
                        from audit_event
                        where (:case::text is null or case_reference = :case)
                          and (:movement::uuid is null or movement = :movement)
                          and (occurred_at, entry) > (:from, :seen)
                        order by occurred_at, entry limit :limit""")
                .param("case", caseReference)
                .param("movement", movement)
                .param("from", from)
                .param("seen", seen)
                .param("limit", limit + 1)
                .query((row, n) -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getLong(11),
                        row.getObject(2, Long.class),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, UUID.class),
                        facts(row.getString(10))))
                .list();
        return PageOf.of(rows, limit, e -> Cursor.encode(LIST, e.occurredAt().toString(), String.valueOf(e.entry())));
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Facts of an event cannot be read", broken);
        }
    }
}
