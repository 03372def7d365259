package org.iyab.directory;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory in the database. What a plan no longer names stays there, for what refers to it. */
@Component
class DirectoryTables {

    private static final Table<Country> COUNTRY = Table.of("country", Country.class, "code");
    private static final Table<Region> REGION = Table.of("region", Region.class, "code");
    private static final Table<Post> POST = Table.of("post", Post.class, "code");
    private static final Table<Place> PLACE = Table.of("place", Place.class, "code");
    private static final Table<ReceptionCentre> CENTRE = Table.of("reception_centre", ReceptionCentre.class, "code");
    private static final Table<Organisation> ORGANISATION = Table.of("organisation", Organisation.class, "code");
    private static final Table<Agreement> AGREEMENT =
            Table.of("agreement", Agreement.class, "organisation", "state", "valid_from");
    private static final Table<ServiceKind> SERVICE_KIND = Table.of("service_kind", ServiceKind.class, "code");
    private static final Table<Language> LANGUAGE = Table.of("language", Language.class, "code");
    private static final Table<Service> SERVICE = Table.of("service", Service.class, "code");
    private static final Table<Holiday> HOLIDAY = Table.of("holiday", Holiday.class, "day");

    private static final Table<CodeEntry> CODE = Table.of("code_entry", CodeEntry.class, "list_name", "code");

    private final JdbcClient jdbc;

    DirectoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day of the first start: today, if there was none before. */
    LocalDate firstStart(LocalDate today) {
        jdbc.sql("insert into first_start (day) values (?) on conflict do nothing")
                .param(today)
                .update();
        return jdbc.sql("select day from first_start").query(LocalDate.class).single();
    }

    void store(DirectoryContent content) {
        COUNTRY.upsert(jdbc, content.countries());
        REGION.upsert(jdbc, content.regions());
        POST.upsert(jdbc, content.posts());
        PLACE.upsert(jdbc, content.places());
        CENTRE.upsert(jdbc, content.centres());
        ORGANISATION.upsert(jdbc, content.organisations());
        AGREEMENT.upsert(jdbc, content.agreements());
        SERVICE_KIND.upsert(jdbc, content.serviceKinds());
        LANGUAGE.upsert(jdbc, content.languages());
        SERVICE.upsert(jdbc, content.services());
        HOLIDAY.upsert(jdbc, content.holidays());
        CODE.upsert(jdbc, content.codes());
    }

    DirectoryContent read() {
        return new DirectoryContent(
                COUNTRY.read(jdbc),
                REGION.read(jdbc),
                POST.read(jdbc),
                PLACE.read(jdbc),
                CENTRE.read(jdbc),
                ORGANISATION.read(jdbc),
                AGREEMENT.read(jdbc),
                SERVICE_KIND.read(jdbc),
                LANGUAGE.read(jdbc),
                SERVICE.read(jdbc),
                HOLIDAY.read(jdbc),
                CODE.read(jdbc));
    }
}
