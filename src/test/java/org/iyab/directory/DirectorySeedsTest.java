package org.iyab.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.iyab.seeds.SeedFile.SeedRefused;
import org.iyab.seeds.Seeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySeedsTest {

    private static final LocalDate FIRST_START = LocalDate.parse("2026-01-01");
    private static final Clock MONTHS_LATER = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path plan;

    @BeforeEach
    void copyTheShippedSeeds() throws IOException {
        Files.createDirectory(plan.resolve("seeds"));
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Files.copy(file, plan.resolve("seeds").resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theShippedSeedsAreGood() {
        DirectoryContent content = read();

        assertThat(content.regions()).hasSize(12);
        assertThat(content.posts()).hasSize(32);
        assertThat(content.centres()).hasSize(5);
        assertThat(content.posts()).allSatisfy(post -> assertThat(content.places())
                .as("a place of assembly of %s", post.code())
                .anyMatch(place -> place.post().equals(post.code())));
    }

    @Test
    void anOffsetCountsFromTheFirstStart() {
        Agreement cefa = read().agreements().stream()
                .filter(agreement -> agreement.organisation().equals("cefa"))
                .findFirst()
                .orElseThrow();

        assertThat(cefa.validTo()).isEqualTo("2025-12-12");
        assertThat(cefa.inForceOn(LocalDate.parse("2025-12-12"))).isTrue();
        assertThat(cefa.inForceOn(FIRST_START)).isFalse();
    }

    @Test
    void namesFollowTheReader() {
        Post cairo = read().posts().stream()
                .filter(post -> post.code().equals("cairo"))
                .findFirst()
                .orElseThrow();

        assertThat(List.of(cairo.name(Locale.ENGLISH), cairo.name(Locale.FRENCH), cairo.name(Locale.GERMAN)))
                .containsExactly("Cairo", "Le Caire", "Cairo");
        assertThat(cairo.name(Locale.forLanguageTag("ar"))).isEqualTo("القاهرة");
    }

    @Test
    void aPlaceOfAnUnknownPostIsRefusedWithFileAndLine() throws IOException {
        write("places.csv", "code,post,name_en,name_fr,name_ar,latitude,longitude,exits", "x,atlantis,A,A,A,1,1,PORT");

        assertThatThrownBy(this::read)
                .isInstanceOf(SeedRefused.class)
                .hasMessage("seeds/places.csv line 2: there is no post atlantis");
    }

    @Test
    void aPostOfAnUnknownCountryIsRefused() throws IOException {
        write(
                "posts.csv",
                "code,country,city_en,city_fr,city_ar,latitude,longitude,phone,phone_code",
                "tripoli,ZZ,T,T,T,1,1,,+218");

        assertThatThrownBy(this::read).hasMessage("seeds/posts.csv line 2: there is no country ZZ");
    }

    @Test
    void aCodeGivenTwiceIsRefused() throws IOException {
        write("regions.csv", "code,name_en,name_fr,name_ar,latitude,longitude", "MA-01,A,A,A,1,1", "MA-01,B,B,B,1,1");

        assertThatThrownBy(this::read).hasMessage("seeds/regions.csv line 3: region MA-01 stands there twice");
    }

    @Test
    void anEmptyNameAMissingColumnAndABadNumberAreRefused() throws IOException {
        write("countries.csv", "code,name_en,name_fr,name_ar", "MA,Morocco,,المغرب");
        assertThatThrownBy(this::read).hasMessage("seeds/countries.csv line 2: column name_fr is empty");

        write("countries.csv", "code,name_en,name_fr", "MA,Morocco,Maroc");
        assertThatThrownBy(this::read).hasMessage("seeds/countries.csv line 2: there is no column name_ar");

        write("countries.csv", "code,name_en,name_fr,name_ar", "MA,Morocco,Maroc");
        assertThatThrownBy(this::read).hasMessage("seeds/countries.csv line 2: 3 columns");
    }

    @Test
    void anUnknownWayOutOfACountryIsRefused() throws IOException {
        write("places.csv", "code,post,name_en,name_fr,name_ar,latitude,longitude,exits", "x,tunis,A,A,A,1,1,TUNNEL");

        assertThatThrownBy(this::read)
                .hasMessage("seeds/places.csv line 2: TUNNEL is none of AIRPORT, LAND_BORDER, PORT");
    }

    @Test
    void aPlaceOffTheGlobeIsRefused() throws IOException {
        write("regions.csv", "code,name_en,name_fr,name_ar,latitude,longitude", "MA-01,A,A,A,91,1");

        assertThatThrownBy(this::read).hasMessageStartingWith("seeds/regions.csv line 2: 91.0 ");
    }

    @Test
    void anAgreementThatEndsBeforeItBeginsIsRefused() throws IOException {
        write("agreements.csv", "organisation,state,valid_from,valid_to,regions", "caritas,MA,T+1d,T-1d,MA-02");

        assertThatThrownBy(this::read).hasMessage("seeds/agreements.csv line 2: valid_to lies before valid_from");
    }

    @Test
    void everyListOfCodesIsRead() {
        List<CodeEntry> codes = read().codes();

        assertThat(CodeLists.NAMES)
                .allSatisfy(list -> assertThat(codes).as(list).anyMatch(entry -> entry.listName()
                        .equals(list)));
        assertThat(codes)
                .filteredOn(entry -> entry.listName().equals("schemes"))
                .hasSize(6)
                .anySatisfy(scheme -> assertThat(scheme.facts()).contains("\"ceiling_mad\":\"12000\""));
    }

    @Test
    void aSchemeOfAnUnknownDonorAndABrokenPatternAreRefused() throws IOException {
        String scheme =
                "code,donor_organisation,name_en,name_fr,name_ar,ceiling_mad,budget_mad,valid_from,valid_to,pays_for";
        write("schemes.csv", scheme, "X,nobody,X,X,X,10,100,2026-01-01,2026-12-31,HOUSING");
        assertThatThrownBy(this::read).hasMessage("seeds/schemes.csv line 2: there is no organisation nobody");

        write("schemes.csv", scheme, "X,ofii,X,X,X,200,100,2026-01-01,2026-12-31,HOUSING");
        assertThatThrownBy(this::read).hasMessageStartingWith("seeds/schemes.csv line 2: the ceiling");

        copyAgain("schemes.csv");
        write("document_types.csv", "code,country,pattern,validity,name_en,name_fr,name_ar", "P,MA,[,,P,P,P");
        assertThatThrownBy(this::read).hasMessageStartingWith("seeds/document_types.csv line 2: the pattern");
    }

    private void copyAgain(String file) throws IOException {
        Files.copy(
                Path.of("seeds", file),
                plan.resolve("seeds").resolve(file),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private DirectoryContent read() {
        return DirectoryContent.read(new Seeds(new Seeds.Settings(plan), MONTHS_LATER), FIRST_START);
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(plan.resolve("seeds").resolve(file), String.join("\n", lines) + "\n");
    }
}
