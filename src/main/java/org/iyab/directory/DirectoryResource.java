package org.iyab.directory;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.iyab.http.PageOf;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reference data for whoever is signed in; names are in the reader's language. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Directory", description = "Posts, places of assembly, reception centres, regions, organisations")
class DirectoryResource {

    private record PostView(
            String code,
            String name,
            String country,
            @Nullable String phone,
            double latitude,
            double longitude) {}

    private record PlaceView(
            String code, String name, String post, List<String> exits, double latitude, double longitude) {}

    private record CentreView(
            String code,
            String name,
            String region,
            String mode,
            int dailyCapacity,
            @Nullable String phone,
            double latitude,
            double longitude) {}

    private record RegionView(String code, String name, double latitude, double longitude) {}

    private record OrganisationView(
            String code,
            String name,
            String kind,
            @Nullable String region,
            @Nullable String phone,
            @Nullable String email) {}

    private record CodeView(
            String code, String name, @JsonRawValue String facts) {}

    private final Directory directory;

    DirectoryResource(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/posts")
    PageOf<PostView> posts(Locale locale) {
        return whole(directory.posts().stream()
                .map(post -> new PostView(
                        post.code(),
                        post.name(locale),
                        post.country(),
                        post.phone(),
                        post.latitude(),
                        post.longitude()))
                .toList());
    }

    @GetMapping("/places")
    @Operation(summary = "Places of assembly of a post")
    PageOf<PlaceView> places(@RequestParam String post, Locale locale) {
        if (directory.post(post).isEmpty()) {
            throw DomainProblem.notFound();
        }
        return whole(directory.placesOf(post).stream()
                .map(place -> new PlaceView(
                        place.code(),
                        place.name(locale),
                        place.post(),
                        place.exits(),
                        place.latitude(),
                        place.longitude()))
                .toList());
    }

    @GetMapping("/centres")
    PageOf<CentreView> centres(Locale locale) {
        return whole(directory.centres().stream()
                .map(centre -> new CentreView(
                        centre.code(),
                        centre.name(locale),
                        centre.region(),
                        centre.mode(),
                        centre.dailyCapacity(),
                        centre.phone(),
                        centre.latitude(),
                        centre.longitude()))
                .toList());
    }

    @GetMapping("/regions")
    PageOf<RegionView> regions(Locale locale) {
        return whole(directory.regions().stream()
                .map(region ->
                        new RegionView(region.code(), region.name(locale), region.latitude(), region.longitude()))
                .toList());
    }

    @GetMapping("/organisations")
    PageOf<OrganisationView> organisations(Locale locale) {
        return whole(directory.organisations().stream()
                .map(organisation -> new OrganisationView(
                        organisation.code(),
                        organisation.name(locale),
                        organisation.kind(),
                        organisation.region(),
                        organisation.phone(),
                        organisation.email()))
                .toList());
    }

    @GetMapping("/code-lists/{list}")
    @Operation(summary = "A list of codes of the plan", description = "schemes, needs, document_types, trades, …")
    PageOf<CodeView> codes(@PathVariable String list, Locale locale) {
        List<CodeEntry> entries = directory.codes(list);
        if (entries.isEmpty()) {
            throw DomainProblem.notFound();
        }
        return whole(entries.stream()
                .map(entry -> new CodeView(entry.code(), entry.name(locale), entry.facts()))
                .toList());
    }

    private static <T> PageOf<T> whole(List<T> items) {
        return new PageOf<>(items, null);
    }
}
