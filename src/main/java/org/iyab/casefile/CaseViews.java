package org.iyab.casefile;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.Paper;
import org.iyab.registry.PersonView;
import org.iyab.worklist.WorkItemViews;
import org.iyab.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** A case as its reader may see it: logistics sees what seats need, a centre no number of a paper in full. */
@Component
public class CaseViews {

    private static final Set<Need> FOR_SEATS = EnumSet.of(
            Need.WHEELCHAIR, Need.STRETCHER, Need.INFANT, Need.ELDERLY_FRAIL, Need.UNACCOMPANIED_MINOR, Need.PET);
    private static final Set<Need> PROTECTED = EnumSet.of(Need.VIOLENCE_SURVIVOR);

    private final Households households;
    private final WorkItems items;
    private final WorkItemViews itemViews;
    private final PriorityReasons reasons;
    private final CaseAccess access;
    private final CurrentActor actors;

    CaseViews(
            Households households,
            WorkItems items,
            WorkItemViews itemViews,
            PriorityReasons reasons,
            CaseAccess access,
            CurrentActor actors) {
        this.households = households;
        this.items = items;
        this.itemViews = itemViews;
        this.reasons = reasons;
        this.access = access;
        this.actors = actors;
    }

    /** Refuses whoever has no business with cases: administrators and auditors. */
    public void requireReader() {
        actors.get()
                .require(
                        Role.CRISIS_CELL,
                        Role.CRISIS_SUPERVISOR,
                        Role.CONSULAR,
                        Role.LOGISTICS,
                        Role.RECEPTION,
                        Role.HEALTH,
                        Role.PROTECTION,
                        Role.MINISTRY,
                        Role.REGIONAL,
                        Role.NGO,
                        Role.PARTNER);
    }

    public Map<String, Object> whole(CaseView file, Locale locale) {
        Map<String, Object> view = brief(file, locale);
        view.put("household", household(file));
        view.put("contact", households.contact(file.household()));
        view.put("location", location(file));
        view.put("needs", shown(file.needs()));
        view.put("openedAt", file.openedAt());
        view.put("movement", file.movement());
        view.put(
                "workItems",
                items.of(file.reference()).stream()
                        .map(item -> itemViews.view(item, locale))
                        .toList());
        return view;
    }

    /** What a list shows. */
    public Map<String, Object> brief(CaseView file, Locale locale) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reference", file.reference());
        view.put("crisis", file.crisis());
        view.put("post", file.post());
        view.put("status", file.status());
        view.put("outcome", file.outcome());
        view.put("priority", file.priority());
        view.put("priorityReason", reasons.of(file.priorityRule(), locale));
        view.put("hold", file.hold());
        List<PersonView> members = households.members(file.household());
        view.put(
                "head",
                members.stream()
                        .filter(PersonView::head)
                        .map(PersonView::name)
                        .findFirst()
                        .orElse(""));
        view.put("people", members.size());
        view.put("openedAt", file.openedAt());
        view.put("movement", file.movement());
        return view;
    }

    public Map<String, Object> household(CaseView file) {
        return Map.of(
                "members",
                households.members(file.household()).stream().map(this::member).toList());
    }

    private Map<String, Object> member(PersonView person) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("person", person.id());
        view.put("givenName", person.givenName());
        view.put("familyName", person.familyName());
        view.put("givenNameArabic", person.givenNameArabic());
        view.put("familyNameArabic", person.familyNameArabic());
        view.put("sex", person.sex());
        view.put("birthDate", person.birthDate());
        view.put("birthYear", person.birthYear());
        view.put("nationalities", person.nationalities());
        view.put("head", person.head());
        view.put("relationship", person.relationship());
        view.put("documents", person.papers().stream().map(this::paper).toList());
        view.put("needs", shown(person.needs()));
        return view;
    }

    private Map<String, Object> paper(Paper paper) {
        boolean full = actors.get().is(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.CONSULAR, Role.MINISTRY);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", paper.type());
        view.put("number", full ? paper.number() : paper.masked());
        view.put("country", paper.country());
        view.put("expiresOn", paper.expiresOn());
        return view;
    }

    private static Map<String, Object> location(CaseView file) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("country", file.country());
        location.put("place", file.place());
        location.put("lat", file.latitude());
        location.put("lon", file.longitude());
        return location;
    }

    private List<Need> shown(Set<Need> needs) {
        Actor actor = actors.get();
        boolean all = actor.is(
                Role.CRISIS_CELL,
                Role.CRISIS_SUPERVISOR,
                Role.CONSULAR,
                Role.HEALTH,
                Role.PROTECTION,
                Role.REGIONAL,
                Role.RECEPTION);
        return needs.stream()
                .filter(need -> all || FOR_SEATS.contains(need))
                .filter(need -> !PROTECTED.contains(need)
                        || !actor.is(Role.RECEPTION, Role.REGIONAL)
                        || access.readsProtection())
                .sorted()
                .toList();
    }
}
