package org.iyab.transport;

import java.util.UUID;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.problem.DomainProblem;
import org.springframework.stereotype.Component;

/** Who may do what with a movement: the role first, then whether the movement is in its scope. */
@Component
public class MovementScope {

    private final Movements movements;
    private final CurrentActor actors;

    MovementScope(Movements movements, CurrentActor actors) {
        this.movements = movements;
        this.actors = actors;
    }

    public void requireReader() {
        actors.get()
                .require(
                        Role.LOGISTICS,
                        Role.CRISIS_CELL,
                        Role.CRISIS_SUPERVISOR,
                        Role.RECEPTION,
                        Role.CONSULAR,
                        Role.MINISTRY);
    }

    public MovementView readable(UUID id) {
        requireReader();
        return movements.visible(id);
    }

    public void requireLogistics() {
        actors.get().require(Role.LOGISTICS);
    }

    /** The movement, for logistics of its crisis. */
    public MovementView logistics(UUID id) {
        requireLogistics();
        MovementView movement = movements.visible(id);
        if (!actors.get().may(Role.LOGISTICS, movement.crisis())) {
            throw DomainProblem.notFound();
        }
        return movement;
    }

    /** The movement, for reception of the centre where it arrives. */
    public MovementView reception(UUID id) {
        actors.get().require(Role.RECEPTION);
        MovementView movement = movements.visible(id);
        if (!arrivesAt(movement)) {
            throw DomainProblem.notFound();
        }
        return movement;
    }

    /** The movement, for reception of its centre and logistics of its crisis. */
    public MovementView arrival(UUID id) {
        actors.get().require(Role.RECEPTION, Role.LOGISTICS);
        MovementView movement = movements.visible(id);
        if (!arrivesAt(movement) && !actors.get().may(Role.LOGISTICS, movement.crisis())) {
            throw DomainProblem.notFound();
        }
        return movement;
    }

    /** The movement, for whoever works with its manifest. */
    public MovementView manifest(UUID id) {
        Actor actor = actors.get();
        actor.require(Role.LOGISTICS, Role.RECEPTION, Role.CRISIS_SUPERVISOR, Role.CRISIS_CELL);
        MovementView movement = movements.visible(id);
        boolean ofCrisis = actor.may(Role.LOGISTICS, movement.crisis())
                || actor.may(Role.CRISIS_SUPERVISOR, movement.crisis())
                || actor.may(Role.CRISIS_CELL, movement.crisis());
        if (!ofCrisis && !arrivesAt(movement)) {
            throw DomainProblem.notFound();
        }
        return movement;
    }

    private boolean arrivesAt(MovementView movement) {
        return movement.arrival().centre() != null
                && actors.get().may(Role.RECEPTION, movement.arrival().centre());
    }
}
