package org.iyab.reception;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much emergency cash a household may be paid at most, in MAD.
 *
 * @param first for the first person
 * @param further for each further one
 * @param most for any household
 */
@Validated
@ConfigurationProperties("iyab.reception.cash")
record CashCeiling(
        @DefaultValue("1500") @Positive int first,
        @DefaultValue("500") @PositiveOrZero int further,
        @DefaultValue("5000") @Positive int most) {

    BigDecimal of(int people) {
        return BigDecimal.valueOf(Math.min(most, first + (long) further * Math.max(0, people - 1)));
    }
}
