package org.iyab.transport.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a body and tells of all that are wrong at once. */
final class Fields {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Refuses if anything read so far was wrong. */
    void refuseWrong() {
        if (!problems.isEmpty()) {
            throw DomainProblem.invalid(problems);
        }
    }

    void text(String field, @Nullable String value, int least, int most) {
        if (required(field, value == null || value.isBlank() ? null : value)) {
            length(field, Objects.requireNonNull(value).strip(), least, most);
        }
    }

    void optionalText(String field, @Nullable String value, int least, int most) {
        if (value != null) {
            length(field, value.strip(), least, most);
        }
    }

    void pattern(String field, @Nullable String value, Pattern pattern) {
        if (value != null && !value.isBlank() && !pattern.matcher(value).matches()) {
            problems.add(new FieldProblem(field, "pattern"));
        }
    }

    void number(String field, @Nullable Integer value, int least, int most) {
        if (required(field, value)) {
            optionalNumber(field, value, least, most);
        }
    }

    void optionalNumber(String field, @Nullable Integer value, int least, int most) {
        if (value != null && value < least) {
            problems.add(new FieldProblem(field, "too_small", Map.of("min", least)));
        } else if (value != null && value > most) {
            problems.add(new FieldProblem(field, "too_large", Map.of("max", most)));
        }
    }

    <E extends Enum<E>> void choice(String field, @Nullable String value, Class<E> codes) {
        if (required(field, value)
                && Arrays.stream(codes.getEnumConstants())
                        .noneMatch(code -> code.name().equals(value))) {
            problems.add(new FieldProblem(field, "unknown_code"));
        }
    }

    boolean required(String field, @Nullable Object value) {
        if (value == null) {
            problems.add(new FieldProblem(field, "required"));
        }
        return value != null;
    }

    private void length(String field, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            problems.add(new FieldProblem(field, "too_short", Map.of("min", least)));
        } else if (length > most) {
            problems.add(new FieldProblem(field, "too_long", Map.of("max", most)));
        }
    }
}
