package org.iyab.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.iyab.problem.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashCeilingTest {

    @ParameterizedTest
    @CsvSource({"1, 1500", "2, 2000", "4, 3000", "8, 5000", "9, 5000", "50, 5000"})
    void theCeilingGoesByTheSizeOfTheHousehold(int people, BigDecimal mad) {
        assertThat(new CashCeiling(1500, 500, 5000).of(people)).isEqualByComparingTo(mad);
    }

    @Test
    void amountsAreKeptInCentimes() {
        assertThat(EmergencyCash.centimes(new BigDecimal("1500"))).isEqualTo(150_000);
        assertThat(EmergencyCash.centimes(new BigDecimal("12.50"))).isEqualTo(1_250);
        assertThat(EmergencyCash.centimes(new BigDecimal("0.010"))).isEqualTo(1);
    }

    @Test
    void thereIsNothingBelowACentime() {
        assertThatThrownBy(() -> EmergencyCash.centimes(new BigDecimal("1.005")))
                .isInstanceOf(DomainProblem.class);
    }
}
