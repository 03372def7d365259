package org.iyab.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.protection.FitnessDecision.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitnessDecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void holdsUntilItsLastDay() {
        FitnessDecision decision = decision(Verdict.FIT, TODAY.plusDays(7));

        assertThat(decision.validOn(TODAY.plusDays(7))).isTrue();
        assertThat(decision.validOn(TODAY.plusDays(8))).isFalse();
    }

    @Test
    void whoIsUnfitIsFitOnNoDay() {
        assertThat(decision(Verdict.UNFIT, null).validOn(TODAY)).isFalse();
    }

    @Test
    void isNotGoodForMoreThanAWeek() {
        assertThatThrownBy(() -> decision(Verdict.FIT, TODAY.plusDays(9))).isInstanceOf(DomainProblem.class);
    }

    @Test
    void hasAnEndExactlyWhenSomebodyIsFit() {
        assertThatThrownBy(() -> decision(Verdict.FIT, null)).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> decision(Verdict.UNFIT, TODAY)).isInstanceOf(DomainProblem.class);
    }

    private static FitnessDecision decision(Verdict verdict, @Nullable LocalDate validUntil) {
        return new FitnessDecision(
                UUID.randomUUID(), "LBY26-000001-5", verdict, Urgency.NONE, TODAY, validUntil, Set.of(), null);
    }
}
