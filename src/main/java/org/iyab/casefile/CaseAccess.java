package org.iyab.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Grant;
import org.iyab.access.Role;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a case: by role, then by the place the role is held for. Outside of it a case does not exist. */
@Component
public class CaseAccess {

    private static final List<Role> BY_CRISIS = List.of(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.LOGISTICS);
    private static final List<Role> NATIONAL = List.of(Role.PROTECTION, Role.MINISTRY, Role.HEALTH);

    private final CaseFiles cases;
    private final CurrentActor actors;

    CaseAccess(CaseFiles cases, CurrentActor actors) {
        this.cases = cases;
        this.actors = actors;
    }

    /** The case, if the caller may see it; 404 otherwise. */
    public CaseView visible(String reference) {
        if (!CaseReference.isWellFormed(reference)) {
            throw DomainProblem.notFound();
        }
        return cases.find(reference).filter(file -> sees(actors.get(), file)).orElseThrow(DomainProblem::notFound);
    }

    /** The case, if the caller may act on it: the cell of its crisis, or the post it belongs to. */
    public CaseView mayChange(String reference) {
        Actor actor = actors.get();
        actor.require(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.CONSULAR);
        return visible(reference);
    }

    /** Whether the caller may see it. */
    public boolean sees(CaseView file) {
        return sees(actors.get(), file);
    }

    private static boolean sees(Actor actor, CaseView file) {
        return actor.grants().isEmpty()
                || BY_CRISIS.stream().anyMatch(role -> actor.may(role, file.crisis()))
                || NATIONAL.stream().anyMatch(actor::is)
                || actor.may(Role.CONSULAR, file.post())
                || (file.centre() != null && actor.may(Role.RECEPTION, file.centre()))
                || (!file.status().isBeforeArrival()
                        && file.region() != null
                        && actor.may(Role.REGIONAL, file.region()));
    }

    /** Whether the caller may read what protects a survivor: why a case is urgent, who needs what. */
    public boolean readsProtection() {
        return actors.get().is(Role.PROTECTION, Role.CONSULAR);
    }

    /** The same policy as a condition over {@code case_file c}. */
    String condition(Map<String, Object> parameters) {
        Actor actor = actors.get();
        if (NATIONAL.stream().anyMatch(actor::is)) {
            return "true";
        }
        List<String> alternatives = new ArrayList<>();
        BY_CRISIS.forEach(role -> alternative(actor, role, "c.crisis", null, parameters, alternatives));
        alternative(actor, Role.CONSULAR, "c.post", null, parameters, alternatives);
        alternative(actor, Role.RECEPTION, "c.centre", null, parameters, alternatives);
        alternative(
                actor,
                Role.REGIONAL,
                "c.region",
                "c.status in ('ARRIVED', 'REINTEGRATING') or c.outcome in ('REINTEGRATED', 'DECLINED_FOLLOW_UP', 'MOVED_AGAIN')",
                parameters,
                alternatives);
        return alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
    }

    private static void alternative(
            Actor actor,
            Role role,
            String column,
            @Nullable String besides,
            Map<String, Object> parameters,
            List<String> alternatives) {
        if (!actor.is(role)) {
            return;
        }
        String reach = column + " is not null";
        if (!actor.places(role).contains(Grant.EVERYWHERE)) {
            parameters.put("places" + role.ordinal(), List.copyOf(actor.places(role)));
            reach = column + " in (:places" + role.ordinal() + ")";
        }
        alternatives.add(besides == null ? reach : "(" + reach + " and (" + besides + "))");
    }
}
