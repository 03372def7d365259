package org.iyab.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.protection.Interview.Consent;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whom protection must see before a household travels, whoever gave an answer that still holds left out. */
@Component
public class ProtectionPlanning {

    public record Plan(List<UUID> toExamine, List<UUID> minorsAlone, List<UUID> survivors) {}

    private final CaseFiles cases;
    private final Households households;
    private final Fitness fitness;
    private final Escorts escorts;
    private final Interviews interviews;
    private final Clock clock;

    ProtectionPlanning(
            CaseFiles cases,
            Households households,
            Fitness fitness,
            Escorts escorts,
            Interviews interviews,
            Clock clock) {
        this.cases = cases;
        this.households = households;
        this.fitness = fitness;
        this.escorts = escorts;
        this.interviews = interviews;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Plan of(String reference) {
        CaseView file = cases.get(reference);
        Urgency urgency = file.medicalUrgency() == null ? Urgency.NONE : Urgency.valueOf(file.medicalUrgency());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return unanswered(new RiskOnTheWay(households.members(file.household()), file.needs(), urgency, today));
    }

    Plan unanswered(RiskOnTheWay risk) {
        return new Plan(
                without(risk.toExamine(), person -> fitness.validOn(person, risk.day())),
                without(risk.minorsAlone(), person -> escorts.escortOf(person).isPresent()),
                without(risk.survivors(), this::heard));
    }

    /** Who wished to decide later is asked again. */
    private boolean heard(UUID person) {
        return interviews
                .of(person)
                .map(interview -> interview.consent() != Consent.LATER)
                .orElse(false);
    }

    private static List<UUID> without(List<PersonView> people, Predicate<UUID> answered) {
        return people.stream().map(PersonView::id).filter(answered.negate()).toList();
    }
}
