package org.iyab.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which adult answers for which minor on the way; one at a time. */
@Component
@Transactional(readOnly = true)
public class Escorts {

    private static final String SELECT =
            "select person, case_reference, kind, escort_person, escort_account, hand_over_to from escort ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    Escorts(JdbcClient jdbc, AuditTrail audit, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    public Optional<Escort> escortOf(UUID person) {
        return Optional.ofNullable(escortsOf(Set.of(person)).get(person));
    }

    /** The escort of each who has one. */
    public Map<UUID, Escort> escortsOf(Collection<UUID> people) {
        Map<UUID, Escort> escorts = new LinkedHashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql(SELECT + "where ended_at is null and person in (:people)")
                    .param("people", people)
                    .query(Escorts::row)
                    .list()
                    .forEach(escort -> escorts.put(escort.person(), escort));
        }
        return escorts;
    }

    /** The minors a registered person answers for. */
    public List<Escort> escortedBy(UUID adult) {
        return jdbc.sql(SELECT + "where ended_at is null and escort_person = ? order by case_reference, person")
                .param(adult)
                .query(Escorts::row)
                .list();
    }

    /** Appoints the escort in place of any before; identity and suitability have been checked. */
    @Transactional
    public void appoint(Escort escort) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update escort set ended_at = ? where person = ? and ended_at is null")
                .params(now, escort.person())
                .update();
        jdbc.sql("""
                        insert into escort (id, person, case_reference, kind, escort_person, escort_account, hand_over_to,
                            vetted, appointed_at, appointed_by)
                        values (?, ?, ?, ?, ?, ?, ?, true, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        escort.person(),
                        escort.caseReference(),
                        escort.kind().name(),
                        escort.escortPerson(),
                        escort.escortAccount(),
                        escort.handOverTo(),
                        now,
                        actors.get().user())
                .update();
        audit.record(Act.of("escort.appointed", actors.get().user())
                .onCase(escort.caseReference())
                .with("person", escort.person())
                .with("kind", escort.kind())
                .with("vetted", true));
    }

    private static Escort row(ResultSet row, int number) throws SQLException {
        return new Escort(
                row.getObject("person", UUID.class),
                row.getString("case_reference"),
                Escort.Kind.valueOf(row.getString("kind")),
                row.getObject("escort_person", UUID.class),
                row.getString("escort_account"),
                row.getString("hand_over_to"));
    }
}
