package org.iyab.transport;

import org.iyab.casefile.BeforeCaseLock;
import org.springframework.stereotype.Component;

/** Keeps the lock order: the movement a case holds seats on and those seats, then the case. */
@Component
class SeatLock implements BeforeCaseLock {

    private final MovementList movements;
    private final StoredSeats seats;

    SeatLock(MovementList movements, StoredSeats seats) {
        this.movements = movements;
        this.seats = seats;
    }

    @Override
    public void lockFor(String reference) {
        movements.holding(reference).ifPresent(movement -> {
            movements.lock(movement);
            seats.lock(movement, reference);
        });
    }
}
