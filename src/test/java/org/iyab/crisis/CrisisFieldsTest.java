package org.iyab.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"lby26", "LB26", "LBY2", "LBY266", "LBY26 X", "ÉBY26", "LBY٢٦"})
    void aCodeIsThreeCapitalsAndTwoDigits(String code) {
        assertThat(problems(fields -> fields.code(code))).containsExactly("code pattern");
    }

    @Test
    void aGoodCodePasses() {
        assertThatCode(() -> {
                    CrisisFields fields = fields();
                    assertThat(fields.code(" LBY26 ")).isEqualTo("LBY26");
                    fields.refuseWrong();
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whatIsEmptyIsRequired(@Nullable String nothing) {
        assertThat(problems(fields -> {
                    fields.code(nothing);
                    fields.title(nothing);
                    fields.kind(nothing);
                    fields.countries(null);
                    fields.startsOn(nothing);
                    fields.activation(nothing);
                }))
                .containsExactly(
                        "code required",
                        "title required",
                        "kind required",
                        "countries required",
                        "startsOn required",
                        "level required");
    }

    @Test
    void aTitleHasTwoToAHundredAndTwentyCharactersInAnyScript() {
        assertThat(problems(fields -> fields.title("L"))).containsExactly("title too_short");
        assertThat(problems(fields -> fields.title("ل".repeat(121)))).containsExactly("title too_long");
        assertThat(problems(fields -> fields.title("\uD83C\uDF0D".repeat(120)))).isEmpty();
    }

    @Test
    void aCrisisIsStoodDownByAnotherAct() {
        assertThat(problems(fields -> fields.activation("STOOD_DOWN"))).containsExactly("level unknown_code");
        assertThat(problems(fields -> fields.activation("RED"))).containsExactly("level unknown_code");
        assertThat(problems(fields -> fields.activation("WATCH"))).isEmpty();
    }

    @Test
    void countriesAreKnownAndNamedOnce() {
        assertThat(problems(fields -> fields.countries(Arrays.asList("LY", "ZZ", "LY", null))))
                .containsExactly("countries[1] unknown_code", "countries[2] duplicate_value", "countries[3] required");
    }

    @Test
    void everyWrongFieldOfAnAreaIsNamedByItsPath() {
        assertThat(problems(fields -> fields.areas(Arrays.asList(
                        new AreaInput("Tripoli", "LY", "HIGH"),
                        new AreaInput("TRIPOLI", "LY", "LOW"),
                        new AreaInput("S", "ZZ", "high"),
                        null))))
                .containsExactly(
                        "areas[1].name duplicate_value",
                        "areas[2].name too_short",
                        "areas[2].country unknown_code",
                        "areas[2].risk unknown_code",
                        "areas[3].name required",
                        "areas[3].country required",
                        "areas[3].risk required");
    }

    @Test
    void areasMayBeLeftToTheFirstAssessment() {
        assertThat(problems(fields -> fields.areas(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-02-30", "1899-12-31", "2026-01-01T00:00:00Z"})
    void aStartIsADay(String day) {
        assertThat(problems(fields -> fields.startsOn(day))).containsExactly("startsOn not_a_date");
    }

    private static CrisisFields fields() {
        return new CrisisFields(Set.of("LY", "TN", "EG")::contains);
    }

    private static List<String> problems(Consumer<CrisisFields> reading) {
        CrisisFields fields = fields();
        reading.accept(fields);
        DomainProblem problem = catchThrowableOfType(DomainProblem.class, fields::refuseWrong);
        return problem == null
                ? List.of()
                : problem.errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList();
    }
}
