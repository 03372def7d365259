package org.iyab.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts, places, centres, regions, organisations and services by their codes, kept in memory once loaded. */
@Component
public class Directory {

    private final DirectoryTables tables;
    private volatile @Nullable DirectoryContent content;

    Directory(DirectoryTables tables) {
        this.tables = tables;
    }

    public Optional<Post> post(String code) {
        return find(content().posts(), Post::code, code);
    }

    public List<Post> posts() {
        return content().posts();
    }

    public List<Post> postsIn(Collection<String> countries) {
        return content().posts().stream()
                .filter(post -> countries.contains(post.country()))
                .toList();
    }

    /** The other posts, the nearest first. */
    public List<Post> postsAround(Post post) {
        return content().posts().stream()
                .filter(other -> !other.code().equals(post.code()))
                .sorted(Comparator.comparingDouble(post::kilometresTo))
                .toList();
    }

    public Optional<Place> place(String code) {
        return find(content().places(), Place::code, code);
    }

    public List<Place> placesOf(String post) {
        return content().places().stream()
                .filter(place -> place.post().equals(post))
                .toList();
    }

    public Optional<ReceptionCentre> centre(String code) {
        return find(content().centres(), ReceptionCentre::code, code);
    }

    public List<ReceptionCentre> centres() {
        return content().centres();
    }

    public Optional<Region> region(String code) {
        return find(content().regions(), Region::code, code);
    }

    public List<Region> regions() {
        return content().regions();
    }

    public Optional<Country> country(String code) {
        return find(content().countries(), Country::code, code);
    }

    public List<Country> countries() {
        return content().countries();
    }

    public Optional<Organisation> organisation(String code) {
        return find(content().organisations(), Organisation::code, code);
    }

    public List<Organisation> organisations() {
        return content().organisations();
    }

    public List<Agreement> agreementsOf(String organisation) {
        return content().agreements().stream()
                .filter(agreement -> agreement.organisation().equals(organisation))
                .toList();
    }

    /** Kinds of services, public ones before special ones. */
    public List<ServiceKind> serviceKinds() {
        return content().serviceKinds().stream()
                .sorted(Comparator.comparing(ServiceKind::kind))
                .toList();
    }

    /** The entries of a list of codes, as {@code schemes}; empty for a list that the plan does not have. */
    public List<CodeEntry> codes(String list) {
        return content().codes().stream()
                .filter(entry -> entry.listName().equals(list))
                .toList();
    }

    public List<Service> services(String kind) {
        return content().services().stream()
                .filter(service -> service.kind().equals(kind))
                .toList();
    }

    public List<Language> languages() {
        return content().languages();
    }

    public List<Holiday> holidays() {
        return content().holidays();
    }

    void reload() {
        content = tables.read();
    }

    private DirectoryContent content() {
        DirectoryContent known = content;
        if (known == null) {
            known = tables.read();
            content = known;
        }
        return known;
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> code, String wanted) {
        return all.stream().filter(one -> code.apply(one).equals(wanted)).findFirst();
    }
}
