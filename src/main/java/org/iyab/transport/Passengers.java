package org.iyab.transport;

import java.util.UUID;
import org.iyab.access.Accounts;
import org.iyab.registry.Households;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names of those who hold seats: registered people, and escorts who are staff. */
@Component
@Transactional(readOnly = true)
public class Passengers {

    private final StoredSeats seats;
    private final Households households;
    private final Accounts accounts;

    Passengers(StoredSeats seats, Households households, Accounts accounts) {
        this.seats = seats;
        this.households = households;
        this.accounts = accounts;
    }

    public String name(UUID person) {
        return seats.escortAmong(person)
                .map(accounts::nameOf)
                .orElseGet(() -> households.person(person).name());
    }

    String name(SeatAllocation seat) {
        return seat.isEscort()
                ? accounts.nameOf(seat.escort())
                : households.person(seat.person()).name();
    }
}
