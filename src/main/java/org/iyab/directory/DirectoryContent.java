package org.iyab.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.iyab.seeds.SeedFile.Row;
import org.iyab.seeds.Seeds;
import org.jspecify.annotations.Nullable;

/** All of the directory. Read from the plan's files, a row that names something unknown is refused with file and line. */
record DirectoryContent(
        List<Country> countries,
        List<Region> regions,
        List<Post> posts,
        List<Place> places,
        List<ReceptionCentre> centres,
        List<Organisation> organisations,
        List<Agreement> agreements,
        List<ServiceKind> serviceKinds,
        List<Language> languages,
        List<Service> services,
        List<Holiday> holidays,
        List<CodeEntry> codes) {

    private static final Set<String> EXITS = Set.of("AIRPORT", "PORT", "LAND_BORDER");

    static DirectoryContent read(Seeds seeds, LocalDate firstStart) {
        Codes countries = new Codes("country");
        Codes regions = new Codes("region");
        Codes posts = new Codes("post");
        Codes places = new Codes("place");
        Codes centres = new Codes("centre");
        Codes organisations = new Codes("organisation");
        Codes agreements = new Codes("agreement");
        Codes kinds = new Codes("kind of service");
        Codes languages = new Codes("language");
        Codes services = new Codes("service");
        Codes holidays = new Codes("holiday");
        return new DirectoryContent(
                seeds.file("countries.csv").rows(row -> country(row, countries)),
                seeds.file("regions.csv").rows(row -> region(row, regions)),
                seeds.file("posts.csv").rows(row -> post(row, posts, countries)),
                seeds.file("places.csv").rows(row -> place(row, places, posts)),
                seeds.file("centres.csv").rows(row -> centre(row, centres, regions)),
                seeds.file("organisations.csv").rows(row -> organisation(row, organisations, regions)),
                seeds.file("agreements.csv")
                        .rows(row -> agreement(row, firstStart, agreements, organisations, countries, regions)),
                seeds.file("service_kinds.csv").rows(row -> serviceKind(row, kinds)),
                seeds.file("languages.csv").rows(row -> language(row, languages)),
                seeds.file("services.csv")
                        .rows(row -> service(row, firstStart, services, organisations, kinds, regions, languages)),
                seeds.file("holidays.csv").rows(row -> holiday(row, holidays)),
                new CodeLists(countries.seen(), organisations.seen(), kinds.seen()).read(seeds));
    }

    private static Country country(Row row, Codes countries) {
        return new Country(
                countries.add(row.text("code")), row.text("name_en"), row.text("name_fr"), row.text("name_ar"));
    }

    private static Region region(Row row, Codes regions) {
        return new Region(
                regions.add(row.text("code")),
                row.text("name_en"),
                row.text("name_fr"),
                row.text("name_ar"),
                latitude(row),
                longitude(row));
    }

    private static Post post(Row row, Codes posts, Codes countries) {
        return new Post(
                posts.add(row.text("code")),
                countries.known(row.text("country")),
                row.text("city_en"),
                row.text("city_fr"),
                row.text("city_ar"),
                latitude(row),
                longitude(row),
                row.optional("phone"),
                row.text("phone_code"));
    }

    private static Place place(Row row, Codes places, Codes posts) {
        return new Place(
                places.add(row.text("code")),
                posts.known(row.text("post")),
                row.text("name_en"),
                row.text("name_fr"),
                row.text("name_ar"),
                latitude(row),
                longitude(row),
                row.list("exits").stream().map(exit -> oneOf(EXITS, exit)).toList());
    }

    private static ReceptionCentre centre(Row row, Codes centres, Codes regions) {
        return new ReceptionCentre(
                centres.add(row.text("code")),
                regions.known(row.text("region")),
                oneOf(Set.of("AIR", "SEA"), row.text("mode")),
                row.text("name_en"),
                row.text("name_fr"),
                row.text("name_ar"),
                latitude(row),
                longitude(row),
                within(1, 100_000, row.number("capacity_a_day")),
                row.optional("phone"));
    }

    private static Organisation organisation(Row row, Codes organisations, Codes regions) {
        String oversight = row.optional("oversight");
        return new Organisation(
                organisations.add(row.text("code")),
                oneOf(Set.of("PUBLIC", "INTERNATIONAL", "ASSOCIATION", "PRIVATE"), row.text("kind")),
                row.text("name_en"),
                row.text("name_fr"),
                row.text("name_ar"),
                row.optional("phone"),
                row.optional("email"),
                oversight == null ? null : oneOf(Set.of("COMPLAINT", "DATA"), oversight),
                regions.knownIfAny(row.optional("region")));
    }

    private static Agreement agreement(
            Row row, LocalDate firstStart, Codes agreements, Codes organisations, Codes countries, Codes regions) {
        LocalDate from = row.day("valid_from", firstStart);
        LocalDate to = row.optional("valid_to") == null ? null : row.day("valid_to", firstStart);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("valid_to lies before valid_from");
        }
        String organisation = organisations.known(row.text("organisation"));
        String state = countries.known(row.text("state"));
        agreements.add(organisation + " " + state + " " + from);
        return new Agreement(organisation, state, from, to, regions.known(row.list("regions")));
    }

    private static ServiceKind serviceKind(Row row, Codes kinds) {
        return new ServiceKind(
                kinds.add(row.text("code")),
                row.text("name_en"),
                row.text("name_fr"),
                row.text("name_ar"),
                oneOf(Set.of("PUBLIC", "SPECIAL"), row.text("kind")));
    }

    private static Language language(Row row, Codes languages) {
        return new Language(
                languages.add(row.text("code")),
                row.text("name_en"),
                row.text("name_fr"),
                row.text("name_ar"),
                flag(row, "of_messages"));
    }

    private static Service service(
            Row row,
            LocalDate firstStart,
            Codes services,
            Codes organisations,
            Codes kinds,
            Codes regions,
            Codes languages) {
        return new Service(
                services.add(row.text("code")),
                organisations.known(row.text("organisation")),
                kinds.known(row.text("kind")),
                regions.known(row.list("regions")),
                languages.known(row.list("languages")),
                within(0, 100_000, row.number("capacity")),
                row.optional("phone"),
                row.optional("email"),
                row.optional("place"),
                row.optional("place_ar"),
                latitude(row),
                longitude(row),
                row.optional("confirmed_on") == null ? null : row.day("confirmed_on", firstStart));
    }

    private static Holiday holiday(Row row, Codes holidays) {
        holidays.add(row.text("day"));
        return new Holiday(
                row.day("day"), row.text("name_en"), row.text("name_fr"), row.text("name_ar"), flag(row, "confirmed"));
    }

    private static double latitude(Row row) {
        return angle(90, row.decimal("latitude"));
    }

    private static double longitude(Row row) {
        return angle(180, row.decimal("longitude"));
    }

    private static double angle(int most, double value) {
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(value + " is no place on earth");
        }
        return value;
    }

    private static int within(int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not within " + least + " and " + most);
        }
        return value;
    }

    private static boolean flag(Row row, String column) {
        return oneOf(Set.of("true", "false"), row.text(column)).equals("true");
    }

    private static String oneOf(Set<String> allowed, String value) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(value + " is none of " + String.join(", ", new TreeSet<>(allowed)));
        }
        return value;
    }

    /** The codes of one file: given once there, and known to the files read after it. */
    private record Codes(String what, Set<String> seen) {

        Codes(String what) {
            this(what, new HashSet<>());
        }

        String add(String code) {
            if (!seen.add(code)) {
                throw new IllegalArgumentException(what + " " + code + " stands there twice");
            }
            return code;
        }

        String known(String code) {
            if (!seen.contains(code)) {
                throw new IllegalArgumentException("there is no " + what + " " + code);
            }
            return code;
        }

        List<String> known(List<String> codes) {
            codes.forEach(this::known);
            return codes;
        }

        @Nullable
        String knownIfAny(@Nullable String code) {
            return code == null ? null : known(code);
        }
    }
}
