package org.iyab.transport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseFiles;
import org.iyab.problem.DomainProblem;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.springframework.stereotype.Component;

/** A minor is never aboard without an adult of the household or the escort who answers for it. */
@Component
class AdultRule {

    private final SeatBook book;
    private final SeatRules rules;
    private final CaseFiles cases;
    private final Households households;

    AdultRule(SeatBook book, SeatRules rules, CaseFiles cases, Households households) {
        this.book = book;
        this.rules = rules;
        this.cases = cases;
        this.households = households;
    }

    /** Refuses a minor whose adult is not aboard. */
    void require(Movement movement, SeatAllocation seat, List<SeatAllocation> household) {
        Map<UUID, PersonView> members = households
                .members(cases.get(seat.caseReference()).household())
                .stream()
                .collect(Collectors.toMap(PersonView::id, member -> member));
        if (!minor(members, seat, movement)) {
            return;
        }
        boolean adultAboard =
                household.stream().anyMatch(other -> other.is(SeatState.BOARDED) && !minor(members, other, movement));
        if (!adultAboard && !rules.escorted(seat.person(), movement, aboard(movement))) {
            throw DomainProblem.conflict("adult_missing");
        }
    }

    /** Refuses to close the doors on a minor whose adult has gone. */
    void requireForAll(Movement movement, List<SeatAllocation> household) {
        SeatBook.in(SeatState.BOARDED, household).forEach(seat -> require(movement, seat, household));
    }

    private static boolean minor(Map<UUID, PersonView> members, SeatAllocation seat, Movement movement) {
        PersonView person = members.get(seat.person());
        return person != null && person.minorOn(movement.day());
    }

    private Set<UUID> aboard(Movement movement) {
        return SeatBook.in(SeatState.BOARDED, book.on(movement)).stream()
                .map(SeatAllocation::person)
                .collect(Collectors.toSet());
    }
}
