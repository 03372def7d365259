package org.iyab.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaissezPasserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID HOLDER = UUID.randomUUID();

    @Test
    void isGoodForThirtyDaysAtMost() {
        assertThat(issuedFor("LPLY000123", 30).validOn(TODAY.plusDays(30))).isTrue();
        assertThat(issuedFor("LPLY000123", 30).validOn(TODAY.plusDays(31))).isFalse();
        assertThat(refusalOf("LPLY000123", 31)).isEqualTo(new FieldProblem("expiresOn", "too_large"));
    }

    @Test
    void outlivesTheDayOfItsIssue() {
        assertThat(issuedFor("LPLY000123", 1).validOn(TODAY)).isTrue();
        assertThat(refusalOf("LPLY000123", 0)).isEqualTo(new FieldProblem("expiresOn", "too_small"));
    }

    @Test
    void isNotValidBeforeItsIssue() {
        assertThat(issuedFor("LPLY000123", 30).validOn(TODAY.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPLY00012", "LPLY0001234", "lpLY000123", "LPL1000123", "LP LY000123", ""})
    void aNumberThatNoBlankCarriesIsRefused(String number) {
        assertThat(refusalOf(number, 30)).isEqualTo(new FieldProblem("number", "pattern"));
    }

    @Test
    void nobodyIsAChildOnTheirOwnPaper() {
        assertThatThrownBy(() -> paper("LPLY000123", 30, Set.of(HOLDER))).isInstanceOf(DomainProblem.class);
    }

    @Test
    void aNumberReadsAsItIsPrinted() {
        assertThat(LaissezPasserNumber.read("LPTN000042"))
                .contains(new LaissezPasserNumber("TN", 42))
                .map(LaissezPasserNumber::toString)
                .contains("LPTN000042");
    }

    private static FieldProblem refusalOf(String number, int days) {
        try {
            issuedFor(number, days);
        } catch (DomainProblem refused) {
            return refused.errors().get(0);
        }
        throw new AssertionError("It was accepted");
    }

    private static LaissezPasser issuedFor(String number, int days) {
        return paper(number, days, Set.of());
    }

    private static LaissezPasser paper(String number, int days, Set<UUID> children) {
        return new LaissezPasser(
                number,
                HOLDER,
                "LBY26-000001-5",
                "tripoli",
                TODAY,
                TODAY.plusDays(days),
                LaissezPasser.HandedTo.HOLDER,
                children);
    }
}
