package org.iyab.casefile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.iyab.crisis.Crises;
import org.iyab.process.Decisions;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.springframework.stereotype.Component;

/** How urgent a household is, by the table {@code triage}: need decides, never wealth, origin or early registration. */
@Component
class Triage {

    record Result(String priority, String rule) {}

    private final Decisions decisions;
    private final Households households;
    private final Crises crises;

    Triage(Decisions decisions, Households households, Crises crises) {
        this.decisions = decisions;
        this.households = households;
        this.crises = crises;
    }

    Result of(CaseView file) {
        Set<Need> needs = needsOf(file);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("medicalUrgency", file.medicalUrgency() == null ? urgency(needs) : file.medicalUrgency());
        inputs.put("needs", needs.stream().map(Need::name).toList());
        inputs.put(
                "areaRisk",
                crises.riskOf(file.crisis(), file.area() == null ? file.place() : file.area(), file.country())
                        .toString());
        inputs.put("disability", file.disability());
        Decisions.Decision decision = decisions.decide("triage", file.reference(), inputs);
        return new Result(decision.output("priority"), decision.rule());
    }

    /** The needs of the household and of its members together. */
    Set<Need> needsOf(CaseView file) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(file.needs());
        households.members(file.household()).forEach(member -> needs.addAll(member.needs()));
        return needs;
    }

    private static String urgency(Set<Need> needs) {
        if (needs.contains(Need.MEDICAL_URGENT)) {
            return "URGENT";
        }
        return needs.contains(Need.MEDICAL_CHRONIC) ? "CHRONIC" : "NONE";
    }
}
