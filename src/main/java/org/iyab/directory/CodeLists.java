package org.iyab.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.iyab.seeds.SeedFile.Row;
import org.iyab.seeds.Seeds;

/** Reads the lists of codes out of the plan's files; each row is held against what its list promises. */
final class CodeLists {

    /** The lists, each named like its file; a list is keyed by {@code code} or, where it has none, by country. */
    static final List<String> NAMES = List.of(
            "schemes",
            "needs",
            "document_types",
            "relationships",
            "sexes",
            "phone_codes",
            "portability",
            "trades",
            "roles",
            "consent_purposes");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> countries;
    private final Set<String> organisations;
    private final Set<String> serviceKinds;

    CodeLists(Set<String> countries, Set<String> organisations, Set<String> serviceKinds) {
        this.countries = countries;
        this.organisations = organisations;
        this.serviceKinds = serviceKinds;
    }

    List<CodeEntry> read(Seeds seeds) {
        List<CodeEntry> entries = new ArrayList<>();
        for (String list : NAMES) {
            Set<String> seen = new HashSet<>();
            entries.addAll(seeds.file(list + ".csv").rows(row -> entry(list, row, seen)));
        }
        return entries;
    }

    private CodeEntry entry(String list, Row row, Set<String> seen) {
        boolean byCountry = list.equals("phone_codes") || list.equals("portability");
        String code = byCountry ? known(countries, "country", row.text("country")) : row.text("code");
        if (!seen.add(code)) {
            throw new IllegalArgumentException(code + " stands there twice");
        }
        switch (list) {
            case "schemes" -> scheme(row);
            case "document_types" -> pattern(row.optional("pattern"));
            case "phone_codes" -> matching("\\+\\d{1,3}", row.text("prefix"));
            default -> {
                // The names below are all that these lists promise.
            }
        }
        boolean named = !list.equals("phone_codes");
        return new CodeEntry(
                list,
                code,
                named ? row.text("name_en") : null,
                named ? row.text("name_fr") : null,
                named ? row.text("name_ar") : null,
                json(row));
    }

    private void scheme(Row row) {
        known(organisations, "organisation", row.text("donor_organisation"));
        row.list("pays_for").forEach(kind -> known(serviceKinds, "kind of service", kind));
        BigDecimal ceiling = new BigDecimal(row.text("ceiling_mad"));
        if (ceiling.signum() <= 0 || ceiling.compareTo(new BigDecimal(row.text("budget_mad"))) > 0) {
            throw new IllegalArgumentException("the ceiling is not between 0 and the budget");
        }
        if (row.day("valid_to").isBefore(row.day("valid_from"))) {
            throw new IllegalArgumentException("valid_to lies before valid_from");
        }
    }

    private static void pattern(@org.jspecify.annotations.Nullable String pattern) {
        try {
            Pattern.compile(pattern == null ? "" : pattern);
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("the pattern cannot be read: " + broken.getDescription(), broken);
        }
    }

    private static void matching(String form, String value) {
        if (!value.matches(form)) {
            throw new IllegalArgumentException(value + " has not the form " + form);
        }
    }

    private static String known(Set<String> codes, String what, String code) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException("there is no " + what + " " + code);
        }
        return code;
    }

    private static String json(Row row) {
        try {
            return JSON.writeValueAsString(row.values());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
