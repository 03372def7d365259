package org.iyab.transport;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.iyab.casefile.CaseView;
import org.iyab.crisis.CrisisReadiness;
import org.iyab.directory.Directory;
import org.iyab.directory.Named;
import org.iyab.directory.Place;
import org.iyab.directory.Post;
import org.springframework.stereotype.Component;

/**
 * Whether a place of assembly reaches a departure: every one of its country, unless the way out that the movement takes
 * is not there or the post's last report leaves it out; a report that names no road at all says nothing of roads. A
 * departure whose place the directory does not know is left to whoever plans it.
 */
@Component
class Reachability {

    private final Directory directory;
    private final CrisisReadiness reports;

    Reachability(Directory directory, CrisisReadiness reports) {
        this.directory = directory;
        this.reports = reports;
    }

    boolean reaches(CaseView file, Movement movement) {
        String assembly = file.assemblyPlace();
        Optional<Place> known = assembly == null ? Optional.empty() : directory.place(assembly);
        if (known.isEmpty()) {
            return true;
        }
        Place place = known.get();
        String country = directory.post(place.post()).map(Post::country).orElse("");
        boolean elsewhere = countryOf(movement.way().from())
                .filter(departure -> !departure.equals(country))
                .isPresent();
        String exit = movement.mode().exit();
        return !elsewhere
                && place.exits().contains(exit)
                && reports.lastReport(place.post())
                        .map(report -> report.roadsOpen().isEmpty()
                                || report.roadsOpen().contains(exit))
                        .orElse(true);
    }

    private Optional<String> countryOf(String departure) {
        Optional<Post> city = directory.posts().stream()
                .filter(post -> plain(post.code()).equals(plain(departure))
                        || named(departure).test(post))
                .findFirst();
        if (city.isPresent()) {
            return city.map(Post::country);
        }
        return directory.posts().stream()
                .filter(post -> directory.placesOf(post.code()).stream().anyMatch(named(departure)))
                .findFirst()
                .map(Post::country);
    }

    private static Predicate<Named> named(String name) {
        return thing -> Stream.of(thing.nameEn(), thing.nameFr(), thing.nameAr())
                .anyMatch(known -> plain(known).equals(plain(name)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
