package org.iyab.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisView;
import org.iyab.directory.Directory;
import org.iyab.problem.DomainProblem;
import org.iyab.process.Processes;
import org.iyab.registry.CertainDuplicates;
import org.iyab.registry.ConsentPurpose;
import org.iyab.registry.Households;
import org.iyab.registry.Member;
import org.iyab.registry.NewPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a household, at any level of the crisis, and starts its process. */
@Component
public class CaseOpening {

    /** A case that may be of the same family; of another post's case the reasons are left out. */
    public record PossibleDuplicate(String reference, String post, double score, List<String> reasons) {}

    /** The case opened, and whom it may double. */
    public record Opened(CaseView file, List<PossibleDuplicate> possibleDuplicates) {}

    private final Crises crises;
    private final Directory directory;
    private final Households households;
    private final CertainDuplicates duplicates;
    private final CaseFiles cases;
    private final Processes processes;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseOpening(
            Crises crises,
            Directory directory,
            Households households,
            CertainDuplicates duplicates,
            CaseFiles cases,
            Processes processes,
            AuditTrail audit,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.crises = crises;
        this.directory = directory;
        this.households = households;
        this.duplicates = duplicates;
        this.cases = cases;
        this.processes = processes;
        this.audit = audit;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses whoever may not open this case: 403; an unknown crisis: 404. */
    public void requireAllowed(String crisis, OpenCase request) {
        Actor actor = actors.get();
        boolean walkIn = request.channel() == Channel.FIELD && actor.is(Role.LOGISTICS, Role.RECEPTION);
        if (!walkIn) {
            actor.require(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.CONSULAR);
        }
        crises.get(crisis);
        boolean cell = actor.may(Role.CRISIS_CELL, crisis) || actor.may(Role.CRISIS_SUPERVISOR, crisis);
        boolean system = actor.grants().isEmpty();
        if (!walkIn && !cell && !system && request.post() != null && !actor.may(Role.CONSULAR, request.post())) {
            throw DomainProblem.forbidden(Role.CRISIS_CELL.code());
        }
    }

    @Transactional
    public Opened open(String crisisCode, OpenCase request) {
        CrisisView crisis = crises.view(crisisCode);
        Instant now = clock.instant();
        new OpenCaseRules(directory, crisis, now).check(request);
        List<NewPerson> people =
                request.members().stream().map(Member::toPerson).toList();
        List<PossibleDuplicate> doubles = doubles(crisisCode, people);
        if (!doubles.isEmpty() && !request.forced()) {
            throw DomainProblem.conflict("duplicate_suspected").telling("possibleDuplicates", doubles);
        }
        CaseFile file = store(crisisCode, request, people, now);
        String reference = file.view().reference();
        audit.record(opened(crisisCode, reference, request, doubles));
        processes.start(
                "emergency-return", reference, Map.of("departed", false, "missedTwice", false, "standby", false));
        return new Opened(cases.get(reference), doubles);
    }

    private CaseFile store(String crisis, OpenCase request, List<NewPerson> people, Instant now) {
        var household = households.register(Objects.requireNonNull(request.contact()), people);
        consent(household, Objects.requireNonNull(request.consent()));
        CaseFile file = new CaseFile(
                CaseReference.of(crisis, nextNumber(crisis)),
                crisis,
                household,
                Objects.requireNonNull(request.post()),
                Objects.requireNonNull(request.channel()),
                Objects.requireNonNull(request.location()),
                request.allNeeds(),
                now,
                request.occurredAt() == null ? now : request.occurredAt());
        cases.save(file);
        return file;
    }

    private void consent(java.util.UUID household, OpenCase.ConsentInput consent) {
        Set<ConsentPurpose> purposes = EnumSet.noneOf(ConsentPurpose.class);
        if (consent.purposes() != null) {
            purposes.addAll(consent.purposes());
        }
        boolean asked = !purposes.isEmpty();
        // Who could not be asked is brought home all the same, and nothing else is done with what is known of them.
        if (!asked) {
            purposes.add(ConsentPurpose.REPATRIATION);
        }
        households.consent(
                household,
                purposes,
                consent.channel() == null ? "NONE" : consent.channel(),
                consent.givenAt(),
                consent.wording(),
                asked ? null : consent.impossible());
    }

    private Act opened(String crisis, String reference, OpenCase request, List<PossibleDuplicate> doubles) {
        Act act = Act.of("case.opened", actors.get().user())
                .inCrisis(crisis)
                .onCase(reference)
                .occurred(request.occurredAt())
                .with("channel", String.valueOf(request.channel()))
                .with("post", String.valueOf(request.post()));
        return doubles.isEmpty() ? act : act.with("forcedBeside", doubles.get(0).reference());
    }

    private List<PossibleDuplicate> doubles(String crisis, List<NewPerson> people) {
        Actor actor = actors.get();
        return cases.ofHouseholds(duplicates.householdsOf(people)).stream()
                .filter(file -> file.crisis().equals(crisis) && file.status() != CaseStatus.CLOSED)
                .map(file -> new PossibleDuplicate(
                        file.reference(),
                        file.post(),
                        1.0,
                        actor.may(Role.CRISIS_CELL, crisis)
                                        || actor.may(Role.CRISIS_SUPERVISOR, crisis)
                                        || actor.may(Role.CONSULAR, file.post())
                                ? List.of("same_document", "same_birth_date")
                                : List.of()))
                .toList();
    }

    /** A sequence a crisis: numbers are given without one opening waiting for another; a gap is no harm. */
    private long nextNumber(String crisis) {
        String sequence = "case_number_" + crisis.toLowerCase(java.util.Locale.ROOT);
        boolean exists = jdbc.sql("select to_regclass(?) is not null")
                .param(sequence)
                .query(Boolean.class)
                .single();
        if (!exists) {
            jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                    .param(sequence)
                    .query((row, n) -> 1)
                    .single();
            jdbc.sql("create sequence if not exists " + sequence).update();
        }
        return jdbc.sql("select nextval(?::regclass)")
                .param(sequence)
                .query(Long.class)
                .single();
    }
}
