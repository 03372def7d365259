package org.iyab.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers of a form that have passed its schema, read by type. */
public record Answers(JsonNode data) {

    /** A required answer. */
    public String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalStateException("The form let " + key + " pass empty"));
    }

    public Optional<String> optional(String key) {
        JsonNode value = data.path(key);
        return value.isMissingNode() || value.isNull() || value.asText().isBlank()
                ? Optional.empty()
                : Optional.of(value.asText().strip());
    }

    public <E extends Enum<E>> E choice(String key, Class<E> codes) {
        return Enum.valueOf(codes, text(key));
    }

    public boolean ticked(String key) {
        return data.path(key).asBoolean();
    }

    public int number(String key) {
        return decimal(key).map(BigDecimal::intValueExact).orElse(0);
    }

    public Optional<BigDecimal> decimal(String key) {
        return optional(key).map(BigDecimal::new);
    }

    public Optional<LocalDate> day(String key) {
        return optional(key).map(LocalDate::parse);
    }

    public Optional<Instant> instant(String key) {
        return optional(key).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    public @Nullable UUID id(String key) {
        return optional(key).map(UUID::fromString).orElse(null);
    }

    /** The ticked codes of a checklist. */
    public List<String> codes(String key) {
        List<String> codes = new ArrayList<>();
        data.path(key).forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The rows of a list. */
    public List<Answers> rows(String key) {
        List<Answers> rows = new ArrayList<>();
        data.path(key).forEach(row -> rows.add(new Answers(row)));
        return rows;
    }

    /** The answers of a group. */
    public Answers group(String key) {
        return new Answers(data.path(key));
    }
}
