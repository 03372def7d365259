package org.iyab.reception;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.registry.ConsentPurpose;
import org.iyab.registry.Households;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way from the centre to the region, and whether the region may call. */
@Component
public class OnwardTravel {

    public enum Means {
        TRAIN,
        COACH,
        TAXI,
        FAMILY_CAR,
        AMBULANCE,
        NONE_NEEDED
    }

    /** {@code LATER} leaves what was said before as it stands. */
    public enum Agreement {
        YES,
        NO,
        LATER
    }

    public record Journey(
            String region,
            String place,
            Means means,
            @Nullable String ticket) {}

    private static final String AT_THE_DESK = "COUNTER";

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Households households;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    OnwardTravel(
            JdbcClient jdbc,
            CaseFiles cases,
            Households households,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.households = households;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps the journey; from now on the case is the region's. */
    @Transactional
    public void plan(String caseReference, Journey journey) {
        jdbc.sql("""
                        insert into onward_travel (case_reference, region, place, means, ticket, planned_at, planned_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_reference) do update set region = excluded.region, place = excluded.place,
                            means = excluded.means, ticket = excluded.ticket, planned_at = excluded.planned_at,
                            planned_by = excluded.planned_by""")
                .params(
                        caseReference,
                        journey.region(),
                        journey.place(),
                        journey.means().name(),
                        journey.ticket(),
                        Timestamp.from(clock.instant()),
                        actors.get().user())
                .update();
        cases.region(caseReference, journey.region());
        audit.record(Act.of("onward-travel.planned", actors.get().user())
                .inCrisis(cases.get(caseReference).crisis())
                .onCase(caseReference)
                .with("region", journey.region())
                .with("means", journey.means()));
    }

    /** Records what the household says of being called and of an association being told. */
    @Transactional
    public void agree(String caseReference, Agreement followUp, Agreement share) {
        CaseView file = cases.get(caseReference);
        Set<ConsentPurpose> purposes = EnumSet.noneOf(ConsentPurpose.class);
        purposes.addAll(households.consents(file.household()));
        apply(followUp, ConsentPurpose.FOLLOW_UP, purposes);
        apply(share, ConsentPurpose.SHARE_WITH_NGO, purposes);
        households.consent(file.household(), purposes, AT_THE_DESK);
        audit.record(Act.of("consent.asked", actors.get().user())
                .inCrisis(file.crisis())
                .onCase(caseReference)
                .with("followUp", followUp)
                .with("share", share));
    }

    private static void apply(Agreement answer, ConsentPurpose purpose, Set<ConsentPurpose> purposes) {
        switch (answer) {
            case YES -> purposes.add(purpose);
            case NO -> purposes.remove(purpose);
            case LATER -> {}
        }
    }
}
