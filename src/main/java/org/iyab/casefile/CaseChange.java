package org.iyab.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.crisis.Crises;
import org.iyab.directory.Directory;
import org.iyab.http.EntityTags;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.registry.Contact;
import org.iyab.registry.HouseholdRules;
import org.iyab.registry.Households;
import org.iyab.registry.Member;
import org.iyab.registry.Need;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of a household, by whoever has read its latest version. */
@Component
public class CaseChange {

    /** What shall change; null leaves it as it is. {@code members} describes the household's members, in their order. */
    public record Change(
            @Nullable Contact contact,
            @Nullable Location location,
            @Nullable List<Need> needs,
            @Nullable List<Member> members) {

        boolean isEmpty() {
            return contact == null && location == null && needs == null && members == null;
        }
    }

    private final CaseFiles cases;
    private final Households households;
    private final Crises crises;
    private final Directory directory;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    CaseChange(
            CaseFiles cases,
            Households households,
            Crises crises,
            Directory directory,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.cases = cases;
        this.households = households;
        this.crises = crises;
        this.directory = directory;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional
    public void apply(String reference, @Nullable String ifMatch, Change change) {
        cases.lock(reference);
        CaseView file = cases.get(reference);
        EntityTags.require(ifMatch, file.version());
        check(file, change);
        cases.requireOpen(reference);
        if (change.contact() != null) {
            households.setContact(file.household(), change.contact());
        }
        if (change.location() != null) {
            cases.moved(reference, change.location());
        }
        if (change.needs() != null) {
            Set<Need> needs = EnumSet.noneOf(Need.class);
            needs.addAll(change.needs());
            cases.needs(reference, needs);
        }
        if (change.members() != null) {
            describe(file, change.members());
        }
        audit.record(Act.of("case.changed", actors.get().user())
                .inCrisis(file.crisis())
                .onCase(reference));
        cases.touched(reference);
        cases.retriage(reference);
    }

    private void check(CaseView file, Change change) {
        List<FieldProblem> problems = new ArrayList<>();
        if (change.isEmpty()) {
            // Most likely a member of the body was misspelt; to answer 200 would lose the change in silence.
            problems.add(new FieldProblem("contact", "required"));
        }
        if (change.contact() != null) {
            problems.addAll(HouseholdRules.contact(change.contact()));
        }
        if (change.location() != null) {
            problems.addAll(new OpenCaseRules(directory, crises.view(file.crisis()), clock.instant())
                    .location(change.location()));
        }
        if (change.members() != null) {
            if (change.members().size() < households.members(file.household()).size()) {
                problems.add(new FieldProblem("members", "too_short"));
            }
            new HouseholdRules(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .check(change.members()).stream()
                            .map(problem -> new FieldProblem(
                                    problem.field().replaceFirst("^household\\.", ""),
                                    problem.code(),
                                    problem.arguments()))
                            .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw DomainProblem.invalid(problems);
        }
    }

    /** The members known are described anew in their order; those beyond them join the household. */
    private void describe(CaseView file, List<Member> members) {
        var known = households.members(file.household());
        for (int i = 0; i < members.size(); i++) {
            if (i < known.size()) {
                households.describe(
                        file.household(), known.get(i).id(), members.get(i).toPerson());
            } else {
                households.join(file.household(), members.get(i).toPerson());
            }
        }
    }
}
