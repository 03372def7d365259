package org.iyab.crisis;

import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.problem.DomainProblem;
import org.springframework.stereotype.Component;

/** Who may open and steer crises: the role first, then whether the crisis is in its scope. */
@Component
public class CrisisScope {

    private final Crises crises;
    private final CurrentActor actors;

    CrisisScope(Crises crises, CurrentActor actors) {
        this.crises = crises;
        this.actors = actors;
    }

    public void requireCell() {
        actors.get().require(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR);
    }

    /** A cell of other crises does not learn of this one; one that may see it through another role may not steer it. */
    public void requireCellOf(String code) {
        requireCell();
        crises.get(code);
        if (!steers(code)) {
            throw DomainProblem.forbidden(Role.CRISIS_CELL.code());
        }
    }

    /** Standing down is a supervisor's. */
    public void requireSupervisorOf(String code) {
        actors.get().require(Role.CRISIS_SUPERVISOR);
        crises.get(code);
        if (!actors.get().may(Role.CRISIS_SUPERVISOR, code)) {
            throw DomainProblem.forbidden(Role.CRISIS_SUPERVISOR.code());
        }
    }

    public boolean steers(String code) {
        Actor me = actors.get();
        return me.may(Role.CRISIS_CELL, code) || me.may(Role.CRISIS_SUPERVISOR, code);
    }
}
