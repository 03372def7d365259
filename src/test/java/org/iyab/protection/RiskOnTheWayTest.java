package org.iyab.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.iyab.registry.Relationship;
import org.iyab.registry.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskOnTheWayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final PersonView father = person(1985, true);
    private final PersonView child = person(2018, false);

    @ParameterizedTest
    @EnumSource(
            value = Need.class,
            names = {"MEDICAL_URGENT", "STRETCHER", "PREGNANCY_LATE"})
    void theIllAreExamined(Need need) {
        PersonView ill = person(1990, false, need);

        assertThat(risk(Urgency.NONE, Set.of(), father, ill).toExamine()).containsExactly(ill);
    }

    @ParameterizedTest
    @EnumSource(
            value = Need.class,
            names = {"MEDICAL_URGENT", "STRETCHER", "PREGNANCY_LATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherNeedsCallNoDoctor(Need need) {
        assertThat(risk(Urgency.CHRONIC, Set.of(), father, person(1990, false, need))
                        .toExamine())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"URGENT", "CRITICAL"})
    void anUrgentHouseholdWithoutANamedPatientIsExaminedByItsHead(Urgency urgency) {
        assertThat(risk(urgency, Set.of(), child, father).toExamine()).containsExactly(father);
    }

    @Test
    void theNamedPatientIsExaminedInsteadOfTheHead() {
        PersonView ill = person(1990, false, Need.MEDICAL_URGENT);

        assertThat(risk(Urgency.CRITICAL, Set.of(), father, ill).toExamine()).containsExactly(ill);
    }

    @Test
    void aNeedOfTheHouseholdAsAWholeFallsToItsHead() {
        assertThat(risk(Urgency.NONE, Set.of(Need.STRETCHER), father, child).toExamine())
                .containsExactly(father);
        assertThat(risk(Urgency.NONE, Set.of(Need.VIOLENCE_SURVIVOR), father, child)
                        .survivors())
                .containsExactly(father);
    }

    @Test
    void aChildWithItsFatherIsNotAlone() {
        assertThat(risk(Urgency.NONE, Set.of(), father, child).minorsAlone()).isEmpty();
    }

    @Test
    void everyChildOfAHouseholdWithoutAnAdultIsAlone() {
        PersonView brother = person(2009, true);

        assertThat(risk(Urgency.NONE, Set.of(), brother, child).minorsAlone()).containsExactly(brother, child);
    }

    @Test
    void aYearThatLeavesAgeInDoubtCountsAsChild() {
        PersonView perhaps = person(TODAY.getYear() - 18, true);

        assertThat(risk(Urgency.NONE, Set.of(), perhaps).minorsAlone()).containsExactly(perhaps);
    }

    @Test
    void aDeclaredUnaccompaniedMinorIsAloneAmongAdultsToo() {
        PersonView ward = person(2011, false, Need.UNACCOMPANIED_MINOR);

        assertThat(risk(Urgency.NONE, Set.of(), father, child, ward).minorsAlone())
                .containsExactly(ward);
    }

    @Test
    void survivorsOfViolenceAreHeardEachAlone() {
        PersonView survivor = person(1990, false, Need.VIOLENCE_SURVIVOR);

        assertThat(risk(Urgency.NONE, Set.of(), father, survivor).survivors()).containsExactly(survivor);
    }

    private static RiskOnTheWay risk(Urgency urgency, Set<Need> needs, PersonView... members) {
        return new RiskOnTheWay(List.of(members), needs, urgency, TODAY);
    }

    private static PersonView person(int born, boolean head, Need... needs) {
        return new PersonView(
                UUID.randomUUID(),
                "Amina",
                "Bennani",
                null,
                null,
                Sex.F,
                null,
                born,
                List.of("MA"),
                head,
                head ? Relationship.HEAD : Relationship.OTHER,
                List.of(),
                Set.of(needs));
    }
}
