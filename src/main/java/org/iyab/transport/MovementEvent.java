package org.iyab.transport;

import java.util.UUID;

/** What has happened to a movement; heard in the transaction in which it happens. */
public sealed interface MovementEvent {

    UUID movement();

    record MovementPlanned(UUID movement) implements MovementEvent {}

    record SeatsProposed(UUID movement) implements MovementEvent {}

    record BoardingOpened(UUID movement) implements MovementEvent {}

    record MovementDeparted(UUID movement) implements MovementEvent {}

    /** @param atCentre whether it ended at a reception centre; otherwise at a place of assembly */
    record MovementArrived(UUID movement, boolean atCentre) implements MovementEvent {}

    record EverybodyCounted(UUID movement) implements MovementEvent {}

    record MovementCancelled(UUID movement) implements MovementEvent {}
}
