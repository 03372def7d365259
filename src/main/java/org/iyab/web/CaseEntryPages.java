package org.iyab.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Grant;
import org.iyab.access.Role;
import org.iyab.casefile.CaseAccess;
import org.iyab.casefile.CaseView;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisView;
import org.iyab.directory.Country;
import org.iyab.directory.Directory;
import org.iyab.directory.Language;
import org.iyab.directory.Post;
import org.iyab.http.EntityTags;
import org.iyab.process.Forms;
import org.iyab.registry.Contact;
import org.iyab.registry.Households;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The forms that open a case and change how its household is reached; both send to the API. */
@Controller
class CaseEntryPages {

    private record Source(Object schema, Map<String, Object> data) {}

    private static final Role[] OPENERS = {
        Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.CONSULAR, Role.LOGISTICS, Role.RECEPTION
    };

    private final CurrentActor actors;
    private final Crises crises;
    private final CaseAccess access;
    private final Households households;
    private final Directory directory;
    private final Forms forms;

    CaseEntryPages(
            CurrentActor actors,
            Crises crises,
            CaseAccess access,
            Households households,
            Directory directory,
            Forms forms) {
        this.actors = actors;
        this.crises = crises;
        this.access = access;
        this.households = households;
        this.directory = directory;
        this.forms = forms;
    }

    /** Whether this person opens cases, be it walk-ins alone. */
    static boolean opens(Actor actor) {
        return actor.is(OPENERS);
    }

    /** Asks for the crisis first, where more than one is in force. */
    @GetMapping("/cases/new")
    String choose(Model model) {
        actors.get().require(OPENERS);
        model.addAttribute("crises", crises.list(null, null, Params.ALL).items());
        return "case-choose-crisis";
    }

    @GetMapping("/crises/{code}/cases/new")
    String open(@PathVariable String code, Model model) {
        actors.get().require(OPENERS);
        model.addAttribute("crisis", crises.get(code));
        return "case-new";
    }

    @GetMapping("/crises/{code}/cases/new/form")
    ResponseEntity<Object> openForm(@PathVariable String code, Locale locale) {
        Actor actor = actors.get();
        actor.require(OPENERS);
        CrisisView crisis = crises.get(code);
        List<Post> posts = directory.posts().stream()
                .filter(post -> actor.is(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.LOGISTICS, Role.RECEPTION)
                        || actor.may(Role.CONSULAR, post.code()))
                .toList();
        Map<String, Object> data = lists(locale);
        data.put("posts", Params.options(Params.names(posts, Post::code, locale)));
        Post post = first(posts, crisis);
        if (post != null) {
            data.put("post", post.code());
            data.put("location", Map.of("country", post.country()));
        }
        data.put("channel", actor.is(Role.LOGISTICS, Role.RECEPTION) ? "FIELD" : "PHONE");
        data.put("contact", Map.of("preferredLanguage", "ar"));
        data.put(
                "household",
                Map.of(
                        "members",
                        List.of(Map.of("head", true, "relationship", "HEAD", "nationalities", List.of("MA")))));
        return ResponseEntity.ok(new Source(forms.entry("open-case", locale), data));
    }

    /** The reader's own post, else one in the first country that the crisis names. */
    private @Nullable Post first(List<Post> posts, CrisisView crisis) {
        List<Post> there = posts.stream()
                .filter(post -> crisis.countries().contains(post.country()))
                .sorted(Comparator.comparingInt(post -> crisis.countries().indexOf(post.country())))
                .toList();
        boolean own = actors.get().is(Role.CONSULAR)
                && !actors.get().places(Role.CONSULAR).contains(Grant.EVERYWHERE)
                && posts.size() == 1;
        if (own) {
            return posts.get(0);
        }
        return there.isEmpty() ? null : there.get(0);
    }

    @GetMapping("/cases/{reference}/contact")
    String contact(@PathVariable String reference, Model model) {
        model.addAttribute("reference", access.mayChange(reference).reference());
        return "case-contact";
    }

    @GetMapping("/cases/{reference}/contact/form")
    ResponseEntity<Object> contactForm(@PathVariable String reference, Locale locale) {
        CaseView file = access.mayChange(reference);
        Contact contact = households.contact(file.household());
        Map<String, Object> data = lists(locale);
        Map<String, Object> reached = new LinkedHashMap<>();
        reached.put("phone", contact.phone());
        reached.put("email", contact.email());
        reached.put("preferredLanguage", contact.preferredLanguage());
        data.put("contact", reached);
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("country", file.country());
        location.put("place", file.place());
        location.put("lat", file.latitude());
        location.put("lon", file.longitude());
        data.put("location", location);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(file.version()))
                .body(new Source(forms.entry("edit-contact", locale), data));
    }

    private Map<String, Object> lists(Locale locale) {
        Map<String, Object> data = new LinkedHashMap<>();
        List<Map<String, String>> countries =
                Params.options(Params.names(directory.countries(), Country::code, locale));
        data.put("countries", countries);
        data.put("nationalities", countries);
        data.put("languages", Params.options(Params.names(directory.languages(), Language::code, locale)));
        return data;
    }
}
