package org.iyab.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of one field's value by the type of its component. */
@Component
class FieldRules {

    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    /** Clocks of phones and servers differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    /** Digits before or after the point: {@code 1e400000000} is short to send and fills the memory when written out. */
    private static final int LONGEST = 40;

    private final Clock clock;

    FieldRules(Clock clock) {
        this.clock = clock;
    }

    void check(
            JsonNode component,
            JsonNode value,
            String path,
            JsonNode siblings,
            JsonNode lists,
            List<FieldProblem> problems) {
        switch (component.path("type").asText()) {
            case "textfield", "textarea" -> text(component, value, path, problems);
            case "number" -> number(component, value, path, siblings, problems);
            case "checkbox" -> checkbox(value, path, problems);
            case "select", "radio" -> choice(component, value, path, lists, problems);
            case "checklist", "taglist" -> choices(component, value, path, lists, problems);
            case "datetime" -> moment(component, value, path, siblings, problems);
            default -> problems.add(new FieldProblem(path, "unexpected"));
        }
    }

    private static void text(JsonNode component, JsonNode value, String path, List<FieldProblem> problems) {
        JsonNode validate = component.path("validate");
        if (!value.isTextual()) {
            problems.add(new FieldProblem(path, "pattern"));
            return;
        }
        String text = value.asText();
        int length = text.codePointCount(0, text.length());
        if (length < validate.path("minLength").asInt(0)) {
            problems.add(new FieldProblem(
                    path, "too_short", Map.of("min", validate.path("minLength").asInt())));
        } else if (length > validate.path("maxLength").asInt(20_000)) {
            problems.add(new FieldProblem(
                    path, "too_long", Map.of("max", validate.path("maxLength").asInt(20_000))));
        } else if (validate.path("validationType").asText().equals("phone")
                && !PHONE.matcher(text).matches()) {
            problems.add(new FieldProblem(path, "not_a_phone"));
        } else if (validate.path("validationType").asText().equals("email")
                && !MAIL.matcher(text).matches()) {
            problems.add(new FieldProblem(path, "not_a_mail"));
        } else if (validate.hasNonNull("pattern")
                && !Pattern.compile(validate.path("pattern").asText())
                        .matcher(text)
                        .find()) {
            problems.add(new FieldProblem(path, "pattern"));
        }
    }

    private static void number(
            JsonNode component, JsonNode value, String path, JsonNode siblings, List<FieldProblem> problems) {
        BigDecimal number = decimal(value);
        if (number == null) {
            problems.add(new FieldProblem(path, "not_a_number"));
            return;
        }
        JsonNode validate = component.path("validate");
        JsonNode properties = component.path("properties");
        BigDecimal min = decimal(validate.path("min"));
        BigDecimal max = decimal(validate.path("max"));
        BigDecimal other = decimal(siblings.path(properties.path("notAbove").asText("")));
        boolean whole = properties.path("whole").asText().equals("true")
                || component.path("decimalDigits").asInt(9) == 0;
        if (whole && number.stripTrailingZeros().scale() > 0) {
            problems.add(new FieldProblem(path, "not_a_number"));
        } else if (min != null && number.compareTo(min) < 0) {
            problems.add(new FieldProblem(path, "too_small", Map.of("min", min.toPlainString())));
        } else if (max != null && number.compareTo(max) > 0) {
            problems.add(new FieldProblem(path, "too_large", Map.of("max", max.toPlainString())));
        } else if (other != null && number.compareTo(other) > 0) {
            problems.add(new FieldProblem(path, "too_large", Map.of("max", other.toPlainString())));
        }
    }

    /** The number a value stands for; null for what is none, or is longer than any number a form asks for. */
    static @Nullable BigDecimal decimal(JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.asText().strip());
            return number.precision() > LONGEST || Math.abs((long) number.scale()) > LONGEST ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static void checkbox(JsonNode value, String path, List<FieldProblem> problems) {
        if (!value.isBoolean()) {
            problems.add(new FieldProblem(path, "unknown_code"));
        }
    }

    private static void choice(
            JsonNode component, JsonNode value, String path, JsonNode lists, List<FieldProblem> problems) {
        if (!value.isValueNode() || !allowed(component, lists).contains(value.asText())) {
            problems.add(new FieldProblem(path, "unknown_code"));
        }
    }

    private static void choices(
            JsonNode component, JsonNode value, String path, JsonNode lists, List<FieldProblem> problems) {
        if (!value.isArray()) {
            problems.add(new FieldProblem(path, "unknown_code"));
            return;
        }
        Set<String> allowed = allowed(component, lists);
        Set<String> seen = new HashSet<>();
        for (JsonNode item : value) {
            if (!allowed.contains(item.asText())) {
                problems.add(new FieldProblem(path, "unknown_code"));
                return;
            }
            if (!seen.add(item.asText())) {
                problems.add(new FieldProblem(path, "duplicate_value"));
                return;
            }
        }
        int most = component.path("properties").path("maxRows").asInt(1000);
        int least = component.path("properties").path("minRows").asInt(0);
        if (value.size() > most) {
            problems.add(new FieldProblem(path, "too_long", Map.of("max", most)));
        } else if (value.size() < least) {
            problems.add(new FieldProblem(path, "too_short", Map.of("min", least)));
        }
    }

    /** The values a field may take: its own, or those of the list that its {@code valuesKey} names. */
    private static Set<String> allowed(JsonNode component, JsonNode lists) {
        JsonNode options = component.hasNonNull("valuesKey")
                ? lists.path(component.path("valuesKey").asText())
                : component.path("values");
        Set<String> allowed = new HashSet<>();
        options.forEach(
                option -> allowed.add(option.isObject() ? option.path("value").asText() : option.asText()));
        return allowed;
    }

    private void moment(
            JsonNode component, JsonNode value, String path, JsonNode siblings, List<FieldProblem> problems) {
        try {
            switch (component.path("subtype").asText("date")) {
                case "date" -> day(component, LocalDate.parse(value.asText()), path, siblings, problems);
                case "time" -> java.time.LocalTime.parse(value.asText());
                default ->
                    instant(component, OffsetDateTime.parse(value.asText()).toInstant(), path, problems);
            }
        } catch (DateTimeException notADate) {
            problems.add(new FieldProblem(path, "not_a_date"));
        }
    }

    private void day(JsonNode component, LocalDate day, String path, JsonNode siblings, List<FieldProblem> problems) {
        JsonNode properties = component.path("properties");
        // A day may have begun or still last somewhere: the reader's day is at most one away from ours.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate start = date(siblings.path(properties.path("notBefore").asText("")));
        String[] limit = properties.path("maxAfter").asText("").split(" ", 2);
        LocalDate from = limit.length == 2 ? date(siblings.path(limit[0])) : null;
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            problems.add(new FieldProblem(path, "not_a_date"));
        } else if (properties.path("notInFuture").asText().equals("true") && day.isAfter(today.plusDays(1))) {
            problems.add(new FieldProblem(path, "in_the_future"));
        } else if (properties.path("notInPast").asText().equals("true") && day.isBefore(today.minusDays(1))) {
            problems.add(new FieldProblem(path, "in_the_past"));
        } else if (properties.hasNonNull("maxAhead")
                && day.isAfter(
                        today.plus(period(properties.path("maxAhead").asText())).plusDays(1))) {
            problems.add(new FieldProblem(path, "too_large"));
        } else if (start != null && !day.isAfter(start)) {
            problems.add(new FieldProblem(path, "too_small"));
        } else if (from != null && day.isAfter(from.plus(period(limit[1])))) {
            problems.add(new FieldProblem(path, "too_large"));
        }
    }

    private static Period period(String text) {
        return text.contains("T")
                ? Period.ofDays((int) Math.ceil(Duration.parse(text).toHours() / 24.0))
                : Period.parse(text);
    }

    private static @Nullable LocalDate date(JsonNode value) {
        try {
            return value.isTextual() ? LocalDate.parse(value.asText()) : null;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private void instant(JsonNode component, Instant moment, String path, List<FieldProblem> problems) {
        JsonNode properties = component.path("properties");
        Instant now = clock.instant();
        if (properties.path("notInFuture").asText().equals("true") && moment.isAfter(now.plus(TOLERANCE))) {
            problems.add(new FieldProblem(path, "in_the_future"));
        } else if (properties.path("notInPast").asText().equals("true") && moment.isBefore(now.minus(TOLERANCE))) {
            problems.add(new FieldProblem(path, "in_the_past"));
        } else if (properties.hasNonNull("maxAhead")
                && moment.isAfter(
                        now.plus(Duration.parse(properties.path("maxAhead").asText()))
                                .plus(TOLERANCE))) {
            problems.add(new FieldProblem(path, "too_large"));
        }
    }
}
