package org.iyab.seeds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** One CSV file of reference data. A row that cannot be used is refused with file and line, and nothing is loaded. */
public final class SeedFile {

    /** A file of reference data is wrong; the message names file and line. */
    public static final class SeedRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SeedRefused(String message) {
            super(message);
        }
    }

    private static final Pattern OFFSET = Pattern.compile("T([+-]\\d+)d");

    private final String name;
    private final Resource resource;
    private final Clock clock;

    SeedFile(String name, Resource resource, Clock clock) {
        this.name = name;
        this.resource = resource;
        this.clock = clock;
    }

    /** Every row through the mapping; what the mapping refuses is told with file and line. */
    public <T> List<T> rows(Function<Row, T> mapping) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            return parser.stream()
                    .map(record -> map(record, parser.getCurrentLineNumber(), mapping))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("seeds/" + name + " cannot be read", unreadable);
        }
    }

    private <T> T map(CSVRecord record, long line, Function<Row, T> mapping) {
        if (!record.isConsistent()) {
            throw new SeedRefused("seeds/" + name + " line " + line + ": " + record.size() + " columns");
        }
        try {
            return mapping.apply(new Row(record));
        } catch (IllegalArgumentException | DateTimeParseException refused) {
            throw new SeedRefused("seeds/" + name + " line " + line + ": " + refused.getMessage());
        }
    }

    /** One row; a column is asked by its name. */
    public final class Row {

        private final CSVRecord record;

        Row(CSVRecord record) {
            this.record = record;
        }

        /** A column that must hold something. */
        public String text(String column) {
            String value = optional(column);
            if (value == null) {
                throw new IllegalArgumentException("column " + column + " is empty");
            }
            return value;
        }

        public @Nullable String optional(String column) {
            if (!record.isMapped(column)) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            String value = record.get(column).strip();
            return value.isEmpty() ? null : value;
        }

        /** Every column and its value, in the order of the file; an empty value is left out. */
        public Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            record.toMap().forEach((column, value) -> {
                if (!value.isBlank()) {
                    values.put(column, value.strip());
                }
            });
            return values;
        }

        public int number(String column) {
            return Integer.parseInt(text(column));
        }

        public double decimal(String column) {
            return Double.parseDouble(text(column));
        }

        public Duration duration(String column) {
            return Duration.parse(text(column));
        }

        /** Values separated by semicolons; none is an empty list. */
        public List<String> list(String column) {
            String value = optional(column);
            return value == null
                    ? List.of()
                    : Arrays.stream(value.split(";", -1)).map(String::strip).toList();
        }

        /** A day, as {@code 2026-01-31} or counted from today, as {@code T-20d}. */
        public LocalDate day(String column) {
            return day(column, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }

        /** A day, as {@code 2026-01-31} or counted from the day of the first start, as {@code T-20d}. */
        public LocalDate day(String column, LocalDate firstStart) {
            String value = text(column);
            Matcher offset = OFFSET.matcher(value);
            return offset.matches() ? firstStart.plusDays(Long.parseLong(offset.group(1))) : LocalDate.parse(value);
        }
    }
}
