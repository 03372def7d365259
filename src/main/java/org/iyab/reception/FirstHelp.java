package org.iyab.reception;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What doctors, psychologists and social workers find and give on the day of arrival. */
@Component
@Transactional
public class FirstHelp {

    public enum MedicalResult {
        NOTHING,
        TREATED,
        REFERRED,
        TO_HOSPITAL
    }

    public enum Distress {
        NONE,
        MODERATE,
        SEVERE
    }

    /** Where a household sleeps after tonight. */
    public enum Situation {
        HOME,
        WITH_FAMILY,
        NOWHERE,
        UNKNOWN
    }

    private static final Set<Need> MEDICAL = EnumSet.of(Need.MEDICAL_URGENT, Need.MEDICAL_CHRONIC);

    private final CareFacts facts;
    private final CaseFiles cases;
    private final Households households;
    private final AuditTrail audit;
    private final CurrentActor actors;

    FirstHelp(CareFacts facts, CaseFiles cases, Households households, AuditTrail audit, CurrentActor actors) {
        this.facts = facts;
        this.cases = cases;
        this.households = households;
        this.audit = audit;
        this.actors = actors;
    }

    /** Care that must go on makes the patients chronically ill in the sense of the plan. */
    public void examined(
            String caseReference, MedicalResult result, List<String> careNeeds, @Nullable String hospital) {
        facts.add(caseReference, Map.of("medicalResult", result, "careNeeds", careNeeds));
        if (hospital != null) {
            facts.add(caseReference, Map.of("hospital", hospital));
        }
        if (!careNeeds.isEmpty()) {
            patients(caseReference).forEach(person -> households.addNeed(person, Need.MEDICAL_CHRONIC));
        }
        record("care.examined", caseReference);
        if (result == MedicalResult.TO_HOSPITAL) {
            record("care.hospital", caseReference);
        }
    }

    public void comforted(String caseReference, Distress distress, boolean childrenSeen, boolean danger) {
        facts.add(caseReference, Map.of("distress", distress, "childrenSeen", childrenSeen, "danger", danger));
        if (distress == Distress.SEVERE) {
            bearers(caseReference, person -> person.needs().contains(Need.VIOLENCE_SURVIVOR))
                    .forEach(person -> households.addNeed(person, Need.PSYCHOLOGICAL));
        }
        record("care.comforted", caseReference);
    }

    public void oriented(String caseReference, Situation situation, List<String> rights, List<String> papersMissing) {
        facts.add(caseReference, Map.of("situation", situation, "rights", rights, "papersMissing", papersMissing));
        record("care.oriented", caseReference);
    }

    @Transactional(readOnly = true)
    public Optional<Situation> situationOf(String caseReference) {
        return Optional.ofNullable(facts.of(caseReference).path("situation").textValue())
                .map(Situation::valueOf);
    }

    /** Whether a member lies in a hospital and the family should not go on without them. */
    @Transactional(readOnly = true)
    public boolean patientInHospital(String caseReference) {
        return Objects.equals(
                facts.of(caseReference).path("medicalResult").textValue(), MedicalResult.TO_HOSPITAL.name());
    }

    private List<UUID> patients(String caseReference) {
        Set<UUID> urgent = new HashSet<>();
        for (JsonNode member : facts.of(caseReference).path("members")) {
            if (member.path("urgent").asBoolean()) {
                urgent.add(UUID.fromString(member.path("person").asText()));
            }
        }
        return bearers(
                caseReference,
                person ->
                        urgent.contains(person.id()) || person.needs().stream().anyMatch(MEDICAL::contains));
    }

    /** Those it holds for; the head where the desk does not know whom. */
    private List<UUID> bearers(String caseReference, Predicate<PersonView> test) {
        List<PersonView> members = households.members(cases.get(caseReference).household());
        List<PersonView> found = members.stream().filter(test).toList();
        return (found.isEmpty() ? members.stream().filter(PersonView::head).toList() : found)
                .stream().map(PersonView::id).toList();
    }

    private void record(String action, String caseReference) {
        CaseView file = cases.get(caseReference);
        audit.record(Act.of(action, actors.get().user()).inCrisis(file.crisis()).onCase(caseReference));
    }
}
