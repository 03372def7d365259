package org.iyab.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrisisTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T08:00:00Z");

    @Test
    void aChangedRiskKeepsTheEarlierOneWithItsTime() {
        Crisis crisis = crisisWith(new Area("Tripoli", "LY", Risk.HIGH));

        crisis.replaceAreas(List.of(new Area("Tripoli", "LY", Risk.EXTREME)), TUESDAY);
        crisis.replaceAreas(List.of(new Area("Tripoli", "LY", Risk.HIGH)), WEDNESDAY);

        assertThat(crisis.historyOf("Tripoli"))
                .extracting(entry -> entry.area().risk(), AreaRisk::since, AreaRisk::until)
                .containsExactly(
                        tuple(Risk.HIGH, MONDAY, TUESDAY),
                        tuple(Risk.EXTREME, TUESDAY, WEDNESDAY),
                        tuple(Risk.HIGH, WEDNESDAY, null));
    }

    @Test
    void anAreaThatStayedAsItWasHasNoNewEntry() {
        Area tripoli = new Area("Tripoli", "LY", Risk.HIGH);
        Crisis crisis = crisisWith(tripoli);

        List<String> changed = crisis.replaceAreas(List.of(new Area("Sabha", "LY", Risk.LOW), tripoli), TUESDAY);

        assertThat(changed).containsExactly("Sabha");
        assertThat(crisis.areas()).extracting(Area::name).containsExactly("Sabha", "Tripoli");
        assertThat(crisis.historyOf("Tripoli")).hasSize(1);
    }

    @Test
    void anAreaStruckOffIsNamedAmongTheChangedAndKeptInTheHistory() {
        Crisis crisis = crisisWith(new Area("Tripoli", "LY", Risk.HIGH), new Area("Sabha", "LY", Risk.HIGH));

        List<String> changed = crisis.replaceAreas(List.of(new Area("Tripoli", "LY", Risk.HIGH)), TUESDAY);

        assertThat(changed).containsExactly("Sabha");
        assertThat(crisis.areas()).extracting(Area::name).containsExactly("Tripoli");
        assertThat(crisis.historyOf("Sabha")).hasSize(1);
    }

    @Test
    void anAreaWrittenOtherwiseIsTheSameArea() {
        Crisis crisis = crisisWith(new Area("Tripoli", "LY", Risk.HIGH));

        List<String> changed = crisis.replaceAreas(List.of(new Area("TRIPOLI", "LY", Risk.LOW)), TUESDAY);

        assertThat(changed).containsExactly("Tripoli");
        assertThat(crisis.areas()).containsExactly(new Area("TRIPOLI", "LY", Risk.LOW));
    }

    @Test
    void aNewAreaOfAFormLiesInTheFirstCountryAndAKnownOneInItsOwn() {
        Crisis crisis = crisisWith(new Area("Ras Jedir", "TN", Risk.LOW));

        assertThat(crisis.countryOf("Sabha")).isEqualTo("LY");
        assertThat(crisis.countryOf("ras jedir")).isEqualTo("TN");
    }

    @Test
    void theLevelInForceAgainChangesNothing() {
        Crisis crisis = crisisWith();

        assertThat(crisis.level()).isNull();
        assertThat(crisis.setLevel(Level.ALERT, MONDAY)).isTrue();
        assertThat(crisis.setLevel(Level.ALERT, TUESDAY)).isFalse();
        assertThat(crisis.setLevel(Level.WATCH, WEDNESDAY)).isTrue();
    }

    @Test
    void aCrisisIsUnderWayBetweenActivationAndStandDown() {
        Crisis crisis = crisisWith();
        assertThat(crisis.view().underWay()).isFalse();

        crisis.setLevel(Level.WATCH, MONDAY);
        assertThat(crisis.view().underWay()).isTrue();

        crisis.setLevel(Level.STOOD_DOWN, TUESDAY);
        assertThat(crisis.view().underWay()).isFalse();
    }

    @Test
    void thePlanBeginsWithTheFirstActivationAndAfterAStandDown() {
        assertThat(new CrisisLevelChanged("LBY26", null, Level.ALERT).begins()).isTrue();
        assertThat(new CrisisLevelChanged("LBY26", Level.STOOD_DOWN, Level.ALERT).begins())
                .isTrue();
        assertThat(new CrisisLevelChanged("LBY26", Level.ALERT, Level.EMERGENCY).begins())
                .isFalse();
    }

    @Test
    void aBudgetIsKeptToTheCentime() {
        Crisis crisis = crisisWith();

        crisis.openBudget(new BigDecimal("1200000.505"), MONDAY);

        assertThat(crisis.view().budgetMad()).isEqualTo("1200000.51");
    }

    @Test
    void theRiskIsThatOfTheAreaElseTheHighestOfItsCountry() {
        List<Area> areas = List.of(
                new Area("Tripoli", "LY", Risk.EXTREME),
                new Area("Tobruk", "LY", Risk.LOW),
                new Area("Tunis", "TN", Risk.MEDIUM));

        assertThat(Crises.riskAmong(areas, "tobruk ", "LY")).isEqualTo(Risk.LOW);
        assertThat(Crises.riskAmong(areas, "Ghat", "LY")).isEqualTo(Risk.EXTREME);
        assertThat(Crises.riskAmong(areas, null, "TN")).isEqualTo(Risk.MEDIUM);
        assertThat(Crises.riskAmong(areas, "Paris", "FR")).isEqualTo(Risk.LOW);
        assertThat(Crises.riskAmong(List.of(), null, null)).isEqualTo(Risk.LOW);
    }

    private static Crisis crisisWith(Area... areas) {
        Crisis crisis = new Crisis(
                "LBY26",
                "Libya: fighting around Tripoli",
                CrisisKind.CONFLICT,
                List.of("LY", "TN"),
                LocalDate.parse("2026-03-01"),
                MONDAY);
        crisis.replaceAreas(List.of(areas), MONDAY);
        return crisis;
    }
}
