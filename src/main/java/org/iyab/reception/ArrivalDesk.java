package org.iyab.reception;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.reception.FirstAid.Wish;
import org.iyab.registry.Households;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers who of a household stands at the desk, and says which help it wants today. */
@Component
public class ArrivalDesk {

    public enum Presence {
        YES,
        NO,
        HOSPITAL
    }

    public record Arrived(UUID person, Presence present, boolean urgent) {}

    /**
     * A household at the desk.
     *
     * @param minorReceivedBy code of who takes charge of a minor without an adult
     * @param phone a number in the country, in E.164
     */
    public record Registration(
            String caseReference,
            List<Arrived> members,
            Set<Wish> wishes,
            @Nullable String minorReceivedBy,
            @Nullable String phone) {}

    private final CareFacts facts;
    private final CaseFiles cases;
    private final Households households;
    private final AuditTrail audit;
    private final CurrentActor actors;

    ArrivalDesk(CareFacts facts, CaseFiles cases, Households households, AuditTrail audit, CurrentActor actors) {
        this.facts = facts;
        this.cases = cases;
        this.households = households;
        this.audit = audit;
        this.actors = actors;
    }

    @Transactional
    public void register(Registration registration) {
        CaseView file = cases.get(registration.caseReference());
        facts.add(file.reference(), Map.of("members", registration.members(), "wishes", registration.wishes()));
        if (registration.phone() != null) {
            households.setPhone(file.household(), registration.phone());
        }
        Act act = Act.of("arrival.registered", actors.get().user())
                .inCrisis(file.crisis())
                .onCase(file.reference())
                .with("present", count(registration, Presence.YES))
                .with("absent", count(registration, Presence.NO))
                .with("hospital", count(registration, Presence.HOSPITAL));
        audit.record(act);
        if (registration.minorReceivedBy() != null) {
            facts.add(file.reference(), Map.of("minorReceivedBy", registration.minorReceivedBy()));
            audit.record(Act.of("arrival.minor-received", actors.get().user())
                    .inCrisis(file.crisis())
                    .onCase(file.reference())
                    .with("by", registration.minorReceivedBy()));
        }
    }

    @Transactional(readOnly = true)
    public FirstAid firstAid(String caseReference) {
        JsonNode known = facts.of(caseReference);
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        known.path("wishes").forEach(wish -> wishes.add(Wish.valueOf(wish.asText())));
        boolean urgent = false;
        for (JsonNode member : known.path("members")) {
            urgent |= member.path("urgent").asBoolean();
        }
        return FirstAid.of(wishes, urgent);
    }

    private static long count(Registration registration, Presence presence) {
        return registration.members().stream()
                .filter(member -> member.present() == presence)
                .count();
    }
}
