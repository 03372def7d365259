package org.iyab.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iyab.casefile.CaseFiles;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.protection.Interview.Consent;
import org.iyab.protection.Interview.Safety;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.iyab.registry.Relationship;
import org.iyab.registry.Sex;
import org.junit.jupiter.api.Test;

class ProtectionPlanningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String CASE = "LBY26-000001-5";

    private final Fitness fitness = mock(Fitness.class);
    private final Escorts escorts = mock(Escorts.class);
    private final Interviews interviews = mock(Interviews.class);
    private final ProtectionPlanning planning = new ProtectionPlanning(
            mock(CaseFiles.class), mock(Households.class), fitness, escorts, interviews, Clock.systemUTC());

    private final PersonView person = new PersonView(
            UUID.randomUUID(),
            "Salma",
            "Tazi",
            null,
            null,
            Sex.F,
            null,
            2012,
            List.of("MA"),
            true,
            Relationship.HEAD,
            List.of(),
            Set.of(Need.MEDICAL_URGENT, Need.UNACCOMPANIED_MINOR, Need.VIOLENCE_SURVIVOR));

    @Test
    void whoGaveNoAnswerYetIsSeen() {
        assertThat(plan())
                .isEqualTo(
                        new ProtectionPlanning.Plan(List.of(person.id()), List.of(person.id()), List.of(person.id())));
    }

    @Test
    void whoseAnswersHoldIsNotAskedAgain() {
        given(fitness.validOn(person.id(), TODAY)).willReturn(true);
        given(escorts.escortOf(person.id()))
                .willReturn(
                        Optional.of(new Escort(person.id(), CASE, Escort.Kind.STAFF, null, "protection", "Her aunt")));
        given(interviews.of(person.id())).willReturn(Optional.of(interview(Consent.NO)));

        assertThat(plan()).isEqualTo(new ProtectionPlanning.Plan(List.of(), List.of(), List.of()));
    }

    @Test
    void whoWishedToDecideLaterIsAskedAgain() {
        given(interviews.of(person.id())).willReturn(Optional.of(interview(Consent.LATER)));

        assertThat(plan().survivors()).containsExactly(person.id());
    }

    private Interview interview(Consent consent) {
        return new Interview(person.id(), CASE, Safety.YES, consent, Set.of());
    }

    private ProtectionPlanning.Plan plan() {
        return planning.unanswered(new RiskOnTheWay(List.of(person), Set.of(), Urgency.NONE, TODAY));
    }
}
