package org.iyab.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.protection.Interview.Consent;
import org.iyab.protection.Interview.Measure;
import org.iyab.protection.Interview.Safety;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confidential interviews: flags for everybody, the account for nobody but the group. */
@Component
@Transactional(readOnly = true)
public class Interviews {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final ProtectionNotes notes;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    Interviews(
            JdbcClient jdbc,
            CaseFiles cases,
            ProtectionNotes notes,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.notes = notes;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** The last interview of a person. */
    public Optional<Interview> of(UUID person) {
        return jdbc.sql("""
                        select person, case_reference, safe, consent, measures from interview
                        where person = ? order by held_at desc, id limit 1""").param(person).query(Interviews::row).optional();
    }

    /** What the person agreed to; nothing without an interview. */
    public Set<Measure> measuresFor(UUID person) {
        return of(person).map(Interview::measures).orElse(Set.of());
    }

    /** Keeps the flags and the account. A person in danger raises the case's priority, and nobody is told why. */
    @Transactional
    public void record(Interview interview, Optional<String> account) {
        jdbc.sql("""
                        insert into interview (id, person, case_reference, safe, consent, measures, held_at, held_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        interview.person(),
                        interview.caseReference(),
                        interview.safe().name(),
                        interview.consent().name(),
                        interview.measures().stream().map(Enum::name).sorted().toArray(String[]::new),
                        Timestamp.from(clock.instant()),
                        actors.get().user())
                .update();
        account.ifPresent(text -> notes.write(interview.caseReference(), interview.person(), text));
        if (interview.safe() == Safety.NO) {
            cases.retriage(interview.caseReference());
            audit.record(Act.of("case.unsafe", actors.get().user())
                    .inCrisis(cases.get(interview.caseReference()).crisis())
                    .onCase(interview.caseReference()));
        }
    }

    private static Interview row(ResultSet row, int number) throws SQLException {
        return new Interview(
                row.getObject("person", UUID.class),
                row.getString("case_reference"),
                Safety.valueOf(row.getString("safe")),
                Consent.valueOf(row.getString("consent")),
                Arrays.stream((String[]) row.getArray("measures").getArray())
                        .map(Measure::valueOf)
                        .collect(Collectors.toSet()));
    }
}
