package org.iyab.crisis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a crisis and tells of all that are wrong at once. What is wrong reads as empty until then. */
final class CrisisFields {

    static final Pattern CODE = Pattern.compile("[A-Z]{3}\\d{2}");

    private static final int MOST_AREAS = 100;
    private static final int LONGEST_NOTE = 2000;

    private final Predicate<String> knownCountry;
    private final List<FieldProblem> problems = new ArrayList<>();

    CrisisFields(Predicate<String> knownCountry) {
        this.knownCountry = knownCountry;
    }

    /** Refuses if anything read so far was wrong. */
    void refuseWrong() {
        if (!problems.isEmpty()) {
            throw DomainProblem.invalid(problems);
        }
    }

    String code(@Nullable String value) {
        String code = required("code", value);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            problems.add(new FieldProblem("code", "pattern"));
        }
        return code;
    }

    String title(@Nullable String value) {
        return sized("title", required("title", value), 2, 120);
    }

    @Nullable
    String note(@Nullable String value) {
        return value == null || value.isBlank() ? null : sized("note", value.strip(), 1, LONGEST_NOTE);
    }

    Optional<CrisisKind> kind(@Nullable String value) {
        return choice("kind", value, CrisisKind.class);
    }

    /** A level to activate; standing down is another act. */
    Optional<Level> activation(@Nullable String value) {
        Optional<Level> level = choice("level", value, Level.class);
        if (level.filter(Level.STOOD_DOWN::equals).isPresent()) {
            problems.add(new FieldProblem("level", "unknown_code"));
        }
        return level;
    }

    Optional<LocalDate> startsOn(@Nullable String value) {
        String text = required("startsOn", value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return Optional.of(day);
            }
        } catch (DateTimeException unreadable) {
            return notADate();
        }
        return notADate();
    }

    private Optional<LocalDate> notADate() {
        problems.add(new FieldProblem("startsOn", "not_a_date"));
        return Optional.empty();
    }

    List<String> countries(@Nullable List<@Nullable String> values) {
        if (values == null || values.isEmpty()) {
            problems.add(new FieldProblem("countries", "required"));
            return List.of();
        }
        List<String> countries = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String field = "countries[" + i + "]";
            String country = country(field, values.get(i));
            if (countries.contains(country)) {
                problems.add(new FieldProblem(field, "duplicate_value"));
            }
            countries.add(country);
        }
        return countries;
    }

    List<Area> areas(@Nullable List<@Nullable AreaInput> values) {
        List<@Nullable AreaInput> inputs = Objects.requireNonNullElse(values, List.of());
        if (inputs.size() > MOST_AREAS) {
            problems.add(new FieldProblem("areas", "too_long", Map.of("max", MOST_AREAS)));
        }
        Set<String> names = new HashSet<>();
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String path = "areas[" + i + "].";
            AreaInput input = Objects.requireNonNullElse(inputs.get(i), new AreaInput(null, null, null));
            String name = sized(path + "name", required(path + "name", input.name()), 2, 80);
            if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(new FieldProblem(path + "name", "duplicate_value"));
            }
            String country = country(path + "country", input.country());
            choice(path + "risk", input.risk(), Risk.class).ifPresent(risk -> areas.add(new Area(name, country, risk)));
        }
        return areas;
    }

    private String country(String field, @Nullable String value) {
        String country = required(field, value);
        if (!country.isEmpty() && !knownCountry.test(country)) {
            problems.add(new FieldProblem(field, "unknown_code"));
        }
        return country;
    }

    private <E extends Enum<E>> Optional<E> choice(String field, @Nullable String value, Class<E> codes) {
        String text = required(field, value);
        Optional<E> choice = Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(text))
                .findFirst();
        if (!text.isEmpty() && choice.isEmpty()) {
            problems.add(new FieldProblem(field, "unknown_code"));
        }
        return choice;
    }

    private String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(field, "required"));
            return "";
        }
        return value.strip();
    }

    private String sized(String field, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(new FieldProblem(field, "too_long", Map.of("max", most)));
        } else if (length > 0 && length < least) {
            problems.add(new FieldProblem(field, "too_short", Map.of("min", least)));
        }
        return text;
    }
}
