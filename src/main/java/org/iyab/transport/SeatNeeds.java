package org.iyab.transport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;

/** What one person takes of a movement's places. */
record SeatNeeds(UUID person, boolean lap, boolean wheelchair, boolean stretcher) {

    /**
     * The places of a household on its day of departure: an infant sits on the lap of an adult, one an adult; further
     * infants take a seat.
     */
    static List<SeatNeeds> of(List<PersonView> members, LocalDate day) {
        long laps = members.stream().filter(member -> !member.minorOn(day)).count();
        List<SeatNeeds> needs = new ArrayList<>();
        for (PersonView member : members) {
            boolean lap = laps > 0 && member.infantOn(day);
            if (lap) {
                laps--;
            }
            needs.add(new SeatNeeds(
                    member.id(),
                    lap,
                    !lap && member.needs().contains(Need.WHEELCHAIR),
                    member.needs().contains(Need.STRETCHER)));
        }
        return needs;
    }

    Capacity taken() {
        return new Capacity(lap ? 0 : 1, wheelchair ? 1 : 0, stretcher ? 1 : 0, lap ? 1 : 0);
    }
}
