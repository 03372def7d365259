package org.iyab.protection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.access.CurrentActor;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.protection.FitnessDecision.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is fit to travel, by the last thing a doctor said of them. */
@Component
@Transactional(readOnly = true)
public class Fitness {

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final Clock clock;

    Fitness(JdbcClient jdbc, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Whether somebody found the person fit for that day; not so for who was never examined or is unfit. */
    public boolean validOn(UUID person, LocalDate day) {
        return of(person).map(decision -> decision.validOn(day)).orElse(false);
    }

    public Optional<FitnessDecision> of(UUID person) {
        return Optional.ofNullable(of(Set.of(person)).get(person));
    }

    /** The last decision on each; nothing for who was never examined. */
    public Map<UUID, FitnessDecision> of(Collection<UUID> people) {
        Map<UUID, FitnessDecision> last = new LinkedHashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                            select distinct on (person) person, case_reference, fitness, urgency, decided_on, valid_until,
                                equipment, hospital
                            from fitness where person in (:people) order by person, decided_at desc, id""")
                    .param("people", people)
                    .query(Fitness::row)
                    .list()
                    .forEach(decision -> last.put(decision.person(), decision));
        }
        return last;
    }

    @Transactional
    void add(FitnessDecision decision) {
        jdbc.sql("""
                        insert into fitness (id, person, case_reference, fitness, urgency, decided_on, valid_until, equipment,
                            hospital, decided_at, decided_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        decision.person(),
                        decision.caseReference(),
                        decision.fitness().name(),
                        decision.urgency().name(),
                        decision.decidedOn(),
                        decision.validUntil(),
                        decision.equipment().stream().sorted().toArray(String[]::new),
                        decision.hospital(),
                        Timestamp.from(clock.instant()),
                        actors.get().user())
                .update();
    }

    private static FitnessDecision row(ResultSet row, int number) throws SQLException {
        Date validUntil = row.getDate("valid_until");
        return new FitnessDecision(
                row.getObject("person", UUID.class),
                row.getString("case_reference"),
                Verdict.valueOf(row.getString("fitness")),
                Urgency.valueOf(row.getString("urgency")),
                row.getDate("decided_on").toLocalDate(),
                validUntil == null ? null : validUntil.toLocalDate(),
                Arrays.stream((String[]) row.getArray("equipment").getArray()).collect(Collectors.toSet()),
                row.getString("hospital"));
    }
}
