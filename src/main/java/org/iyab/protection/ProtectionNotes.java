package org.iyab.protection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of confidential interviews: encrypted where they lie, read by the group protection only. */
@Component
@Transactional(readOnly = true)
public class ProtectionNotes {

    public record Note(UUID id, UUID person, String author, Instant at, String text) {}

    private final JdbcClient jdbc;
    private final NoteCipher cipher;
    private final CurrentActor actors;
    private final Clock clock;

    ProtectionNotes(JdbcClient jdbc, NoteCipher cipher, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.actors = actors;
        this.clock = clock;
    }

    /** The notes of a case, the oldest first; 403 for everybody else. */
    public List<Note> of(String caseReference) {
        actors.get().require(Role.PROTECTION);
        return jdbc.sql("""
                        select id, person, author, written_at, secret from protection_note
                        where case_reference = ? order by written_at, id""")
                .param(caseReference)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Note(
                            id,
                            row.getObject("person", UUID.class),
                            row.getString("author"),
                            row.getTimestamp("written_at").toInstant(),
                            cipher.open(row.getBytes("secret"), id));
                })
                .list();
    }

    @Transactional
    public void write(String caseReference, UUID person, String text) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into protection_note (id, case_reference, person, author, written_at, readable_by, secret)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseReference,
                        person,
                        actors.get().user(),
                        Timestamp.from(clock.instant()),
                        Role.PROTECTION.code(),
                        cipher.seal(text, id))
                .update();
    }
}
