package org.iyab.transport.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.iyab.process.Processes;
import org.iyab.process.Processes.Delivery;
import org.iyab.transport.ManifestApproval;
import org.iyab.transport.MovementEvent;
import org.iyab.transport.MovementEvent.BoardingOpened;
import org.iyab.transport.MovementEvent.EverybodyCounted;
import org.iyab.transport.MovementEvent.MovementArrived;
import org.iyab.transport.MovementEvent.MovementCancelled;
import org.iyab.transport.MovementEvent.MovementDeparted;
import org.iyab.transport.MovementEvent.MovementPlanned;
import org.iyab.transport.MovementEvent.SeatsProposed;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItems;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a movement's process along with what happens to the movement. */
@Component
class RunMovement {

    private final Processes processes;
    private final WorkItems items;
    private final ManifestApproval approval;

    RunMovement(Processes processes, WorkItems items, ManifestApproval approval) {
        this.processes = processes;
        this.items = items;
        this.approval = approval;
    }

    @EventListener
    void on(MovementPlanned event) {
        processes.start(MovementProcess.KEY, key(event), Map.of(MovementProcess.AWAY.name(), false));
    }

    @EventListener
    void on(SeatsProposed event) {
        askForApproval(event.movement());
    }

    /** Opens one approval for all that was proposed, once the movement is known to go. */
    void askForApproval(UUID movement) {
        if (approval.due(movement)
                && openTask(movement, MovementProcess.APPROVE_MANIFEST).isEmpty()) {
            processes.deliver(MovementProcess.KEY, movement.toString(), MovementProcess.SEATS_PROPOSED, Map.of());
        }
    }

    @EventListener
    void on(BoardingOpened event) {
        insist(event, MovementProcess.BOARDING_OPENED, Map.of());
    }

    /** A departure with everybody aboard closes the doors too. */
    @EventListener
    void on(MovementDeparted event) {
        openTask(event.movement(), MovementProcess.CLOSE_BOARDING)
                .ifPresent(item -> processes.complete(item.id(), Map.of()));
        insist(event, MovementProcess.DEPARTED, Map.of());
    }

    @EventListener
    void on(MovementArrived event) {
        insist(event, MovementProcess.LANDED, MovementProcess.AT_CENTRE.of(event.atCentre()));
    }

    @EventListener
    void on(EverybodyCounted event) {
        processes.deliver(MovementProcess.KEY, key(event), MovementProcess.EVERYBODY_COUNTED, Map.of());
    }

    @EventListener
    void on(MovementCancelled event) {
        insist(event, MovementProcess.CANCELLED, Map.of());
    }

    private Optional<WorkItem> openTask(UUID movement, String task) {
        return items.of(movement.toString()).stream()
                .filter(item -> item.task().equals(task))
                .findFirst();
    }

    /** The movement and its process must agree: what the process does not wait for must not happen to the movement. */
    private void insist(MovementEvent event, String message, Map<String, Object> facts) {
        Delivery delivery = processes.deliver(MovementProcess.KEY, key(event), message, facts);
        if (delivery != Delivery.DELIVERED) {
            throw new IllegalStateException(
                    "Movement " + event.movement() + " does not wait for " + message + ": " + delivery);
        }
    }

    private static String key(MovementEvent event) {
        return event.movement().toString();
    }
}
