package org.iyab.protection;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.Hold;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.protection.FitnessDecision.Verdict;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a doctor's word changes: the seat a person needs, the household's hold and its urgency. */
@Component
public class FitnessAssessment {

    /** The reason of a hold that a person unfit to travel brings. */
    public static final String UNFIT = "UNFIT";

    private static final Duration UNTIL_SEEN_AGAIN = Duration.ofHours(48);

    private final Fitness fitness;
    private final CaseFiles cases;
    private final Households households;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    FitnessAssessment(
            Fitness fitness,
            CaseFiles cases,
            Households households,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.fitness = fitness;
        this.cases = cases;
        this.households = households;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param waiting members whose own examination is still to come */
    @Transactional
    public void record(FitnessDecision decision, Set<UUID> waiting) {
        fitness.add(decision);
        needs(decision);
        CaseView file = cases.get(decision.caseReference());
        Map<UUID, FitnessDecision> household = household(file);
        hold(file, household);
        urgency(file, household, waiting);
        audit.record(Act.of("fitness.assessed", actors.get().user())
                .inCrisis(file.crisis())
                .onCase(file.reference())
                .with("person", decision.person()));
    }

    private Map<UUID, FitnessDecision> household(CaseView file) {
        List<UUID> members = households.members(file.household()).stream()
                .map(PersonView::id)
                .toList();
        Map<UUID, FitnessDecision> decisions = fitness.of(members);
        decisions.values().removeIf(decision -> !decision.caseReference().equals(file.reference()));
        return decisions;
    }

    private void needs(FitnessDecision decision) {
        if (decision.lying()) {
            households.addNeed(decision.person(), Need.STRETCHER);
        }
        if (decision.equipment().contains("WHEELCHAIR")) {
            households.addNeed(decision.person(), Need.WHEELCHAIR);
        }
    }

    /** One unfit member holds the household, which travels together; somebody else's hold is left alone. */
    private void hold(CaseView file, Map<UUID, FitnessDecision> household) {
        boolean unfit = household.values().stream().anyMatch(decision -> decision.fitness() == Verdict.UNFIT);
        Hold hold = file.hold();
        boolean ours = hold != null && hold.reason().equals(UNFIT);
        if (unfit && (hold == null || ours)) {
            cases.hold(file.reference(), UNFIT, clock.instant().plus(UNTIL_SEEN_AGAIN));
        } else if (!unfit && ours) {
            cases.liftHold(file.reference());
        }
    }

    /** The household is as urgent as its worst member; what was known before stands until everybody has been seen. */
    private void urgency(CaseView file, Map<UUID, FitnessDecision> household, Set<UUID> waiting) {
        Stream<Urgency> seen = household.values().stream()
                .filter(decision -> !waiting.contains(decision.person()))
                .map(FitnessDecision::urgency);
        Stream<Urgency> unseen = Stream.of(waiting.isEmpty() ? Urgency.NONE : urgency(file));
        Urgency worst =
                Stream.concat(seen, unseen).max(Comparator.naturalOrder()).orElse(Urgency.NONE);
        if (worst != urgency(file)) {
            cases.medicalUrgency(file.reference(), worst.name());
        }
    }

    private static Urgency urgency(CaseView file) {
        return file.medicalUrgency() == null ? Urgency.NONE : Urgency.valueOf(file.medicalUrgency());
    }
}
