package org.iyab.web;

import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.transport.MovementView;
import org.iyab.transport.Stage;
import org.springframework.stereotype.Component;

/** What a page of a movement offers the reader; whether it may be done is asked again when it is done. */
@Component
class MovementRights {

    /**
     * What the reader may do now.
     *
     * @param manifest read who is on it
     */
    record Offer(
            boolean manifest,
            boolean seats,
            boolean openBoarding,
            boolean reopenBoarding,
            boolean board,
            boolean depart,
            boolean land,
            boolean count,
            boolean reconciliation,
            boolean cancel,
            boolean passes) {}

    private final CurrentActor actors;

    MovementRights(CurrentActor actors) {
        this.actors = actors;
    }

    boolean reads() {
        return actors.get()
                .is(
                        Role.LOGISTICS,
                        Role.CRISIS_CELL,
                        Role.CRISIS_SUPERVISOR,
                        Role.RECEPTION,
                        Role.CONSULAR,
                        Role.MINISTRY);
    }

    boolean plans() {
        return actors.get().is(Role.LOGISTICS);
    }

    Offer on(MovementView movement) {
        Actor me = actors.get();
        Stage stage = movement.stage();
        boolean logistics = me.may(Role.LOGISTICS, movement.crisis());
        String centre = movement.arrival().centre();
        boolean reception = centre != null && me.may(Role.RECEPTION, centre);
        boolean cell = me.may(Role.CRISIS_CELL, movement.crisis()) || me.may(Role.CRISIS_SUPERVISOR, movement.crisis());
        boolean landed = stage == Stage.ARRIVED || stage == Stage.RECONCILED;
        return new Offer(
                logistics || reception || cell,
                logistics && stage.allows("seats"),
                logistics && stage == Stage.CONFIRMED,
                logistics && stage == Stage.BOARDING,
                logistics && stage == Stage.BOARDING,
                logistics && stage.allows("departure"),
                logistics && stage.allows("arrival"),
                reception && stage.allows("arrivals"),
                (logistics || reception) && landed,
                logistics && stage.allows("cancellation"),
                logistics || reception || cell || me.is(Role.CONSULAR));
    }
}
