package org.iyab.reception.engine;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.reception.ArrivalDesk;
import org.iyab.reception.ArrivalDesk.Arrived;
import org.iyab.reception.ArrivalDesk.Presence;
import org.iyab.reception.FirstAid;
import org.iyab.reception.FirstAid.Wish;
import org.iyab.reception.MinorReception;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.iyab.transport.Arrival;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who stands at the desk, and what they want today. */
@Component
class RegisterArrival implements TaskHandler {

    private final ArrivalDesk desk;
    private final MinorReception minors;
    private final CaseFiles cases;
    private final Households households;
    private final Arrival arrival;

    RegisterArrival(ArrivalDesk desk, MinorReception minors, CaseFiles cases, Households households, Arrival arrival) {
        this.desk = desk;
        this.minors = minors;
        this.cases = cases;
        this.households = households;
        this.arrival = arrival;
    }

    @Override
    public String task() {
        return "register-arrival";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        CaseView file = cases.get(context.subject());
        List<PersonView> members = households.members(file.household());
        Set<UUID> scanned = arrival.scanned(file.reference());
        List<PersonView> here = scanned.isEmpty()
                ? members
                : members.stream()
                        .filter(member -> scanned.contains(member.id()))
                        .toList();
        Map<String, Object> data = new HashMap<>();
        data.put("persons", Options.of(members, PersonView::id, PersonView::name));
        data.put(
                "members",
                members.stream()
                        .map(member -> row(member, here.contains(member)))
                        .toList());
        data.put("needsNow", FirstAid.expectedFrom(needs(file, members)));
        data.put("minorAlone", minors.minorAlone(here, file.needs()));
        data.put(
                "receivers",
                Options.of(
                        minors.receivers(members, LocaleContextHolder.getLocale()),
                        MinorReception.Receiver::by,
                        MinorReception.Receiver::name));
        return data;
    }

    private static Map<String, Object> row(PersonView member, boolean here) {
        return Map.of(
                "person", member.id().toString(),
                "present", (here ? Presence.YES : Presence.NO).name(),
                "urgent", member.needs().contains(Need.MEDICAL_URGENT));
    }

    private static Set<Need> needs(CaseView file, List<PersonView> members) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(file.needs());
        members.forEach(member -> needs.addAll(member.needs()));
        return needs;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        List<Arrived> members = answers.rows("members").stream()
                .map(row -> new Arrived(
                        Objects.requireNonNull(row.id("person")),
                        row.choice("present", Presence.class),
                        row.ticked("urgent")))
                .toList();
        Set<Wish> wishes = answers.codes("needsNow").stream().map(Wish::valueOf).collect(Collectors.toSet());
        desk.register(new ArrivalDesk.Registration(
                context.subject(),
                members,
                wishes,
                answers.optional("minorReceivedBy").orElse(null),
                answers.optional("contactPhone").orElse(null)));
        return Map.of();
    }
}
