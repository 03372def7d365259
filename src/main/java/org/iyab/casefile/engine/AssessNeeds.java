package org.iyab.casefile.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.crisis.Crises;
import org.iyab.directory.Directory;
import org.iyab.directory.Place;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What every member needs on the way, and from where the household can leave. */
@Component
class AssessNeeds implements TaskHandler {

    private final CaseFiles cases;
    private final Households households;
    private final Crises crises;
    private final Directory directory;
    private final AuditTrail audit;

    AssessNeeds(CaseFiles cases, Households households, Crises crises, Directory directory, AuditTrail audit) {
        this.cases = cases;
        this.households = households;
        this.crises = crises;
        this.directory = directory;
        this.audit = audit;
    }

    @Override
    public String task() {
        return "assess-needs";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        CaseView file = cases.get(context.subject());
        List<PersonView> members = households.members(file.household());
        Set<Need> all = EnumSet.noneOf(Need.class);
        all.addAll(file.needs());
        members.forEach(member -> all.addAll(member.needs()));
        List<Map<String, String>> places = places(file);
        List<Map<String, String>> areas = areas(file);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("persons", Choices.persons(members));
        data.put("places", places);
        data.put("areas", areas);
        data.put("medicalUrgency", file.medicalUrgency() == null ? urgency(all) : file.medicalUrgency());
        data.put(
                "members",
                members.stream().map(member -> row(member, file.needs())).toList());
        data.put("disability", file.disability());
        data.put("dependants", file.dependants());
        data.put("canPay", all.contains(Need.NO_RESOURCES) ? "NO" : "UNKNOWN");
        data.put("luggage", file.luggage() == 0 ? Math.min(20, members.size()) : file.luggage());
        data.put("assemblyPlace", file.assemblyPlace() == null ? places.get(0).get("value") : file.assemblyPlace());
        data.put("area", areaOf(file, areas));
        if (file.availableFrom() != null) {
            data.put("availableFrom", file.availableFrom().toString());
        }
        return data;
    }

    /** What was stated of the household as a whole is asked of its head. */
    private static Map<String, Object> row(PersonView member, Set<Need> ofHousehold) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(member.needs());
        if (member.head()) {
            needs.addAll(ofHousehold);
        }
        return Map.of(
                "person",
                member.id().toString(),
                "needs",
                needs.stream().map(Need::name).toList());
    }

    private List<Map<String, String>> places(CaseView file) {
        var locale = LocaleContextHolder.getLocale();
        return directory.placesOf(file.post()).stream()
                .sorted(Comparator.comparingDouble(place -> distance(file, place)))
                .map(place -> Choices.choice(place.code(), place.name(locale)))
                .toList();
    }

    /** Only to sort by: degrees, with longitudes shortened as they are around the Mediterranean. */
    private static double distance(CaseView file, Place place) {
        if (file.latitude() == null || file.longitude() == null) {
            return 0;
        }
        return Math.hypot(place.latitude() - file.latitude(), 0.85 * (place.longitude() - file.longitude()));
    }

    private List<Map<String, String>> areas(CaseView file) {
        List<Map<String, String>> areas = new ArrayList<>();
        crises.view(file.crisis()).areas().forEach(area -> areas.add(Choices.choice(area.name(), area.name())));
        if (areas.stream().noneMatch(area -> file.place().equalsIgnoreCase(area.get("value")))) {
            areas.add(Choices.choice(file.place(), file.place()));
        }
        return areas;
    }

    private static String areaOf(CaseView file, List<Map<String, String>> areas) {
        String where = file.area() == null ? file.place() : file.area();
        return areas.stream()
                .map(area -> String.valueOf(area.get("value")))
                .filter(where::equalsIgnoreCase)
                .findFirst()
                .orElse(file.place());
    }

    private static String urgency(Set<Need> needs) {
        if (needs.contains(Need.MEDICAL_URGENT)) {
            return "URGENT";
        }
        return needs.contains(Need.MEDICAL_CHRONIC) ? "CHRONIC" : "NONE";
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        String reference = context.subject();
        CaseView file = cases.get(reference);
        boolean cannotPay = answers.text("canPay").equals("NO");
        for (Answers row : answers.rows("members")) {
            UUID person = UUID.fromString(row.text("person"));
            Set<Need> needs = EnumSet.noneOf(Need.class);
            row.codes("needs").forEach(need -> needs.add(Need.valueOf(need)));
            households.setNeeds(person, needs);
        }
        households.members(file.household()).stream()
                .filter(member -> cannotPay && member.head())
                .forEach(head -> households.addNeed(head.id(), Need.NO_RESOURCES));
        cases.needs(reference, Set.of());
        cases.assessed(
                reference,
                answers.text("medicalUrgency"),
                answers.ticked("disability"),
                answers.number("luggage"),
                answers.number("dependants"));
        cases.leavesFrom(
                reference,
                answers.text("assemblyPlace"),
                answers.text("area"),
                answers.instant("availableFrom").orElse(null));
        audit.record(Act.of("needs.assessed", context.actor().user())
                .inCrisis(file.crisis())
                .onCase(reference));
        return Map.of();
    }
}
