package org.iyab.reception;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A roof until the household knows where it lives. */
@Component
public class TemporaryHousing {

    public enum Solution {
        FAMILY,
        CENTRE,
        HOTEL,
        HOST,
        NONE_FOUND
    }

    /**
     * What was found.
     *
     * @param place the address, none where nothing was found
     * @param until the last day of what is only lent
     * @param suitable codes of the needs it suits
     */
    public record Roof(
            Solution solution,
            @Nullable String place,
            @Nullable LocalDate until,
            List<String> suitable) {}

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    TemporaryHousing(JdbcClient jdbc, CaseFiles cases, AuditTrail audit, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps what was found; where nothing was, the centre keeps the household tonight. */
    @Transactional
    public void found(String caseReference, Roof roof) {
        jdbc.sql("""
                        insert into housing (id, case_reference, solution, place, until, suitable, decided_at, decided_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        caseReference,
                        roof.solution().name(),
                        roof.place(),
                        roof.until(),
                        roof.suitable().stream().sorted().toArray(String[]::new),
                        Timestamp.from(clock.instant()),
                        actors.get().user())
                .update();
        boolean nothing = roof.solution() == Solution.NONE_FOUND;
        audit.record(Act.of(
                        nothing ? "housing.not-found" : "housing.found",
                        actors.get().user())
                .inCrisis(cases.get(caseReference).crisis())
                .onCase(caseReference)
                .with("solution", roof.solution()));
    }
}
