package org.iyab.transport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseView;
import org.iyab.problem.DomainProblem;
import org.iyab.protection.Escort;
import org.iyab.protection.Escorts;
import org.iyab.protection.Fitness;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.springframework.stereotype.Component;

/** The hard rules: what no seat may break, whoever gives it. */
@Component
class SeatRules {

    private static final Set<Need> EXAMINED = Set.of(Need.MEDICAL_URGENT, Need.STRETCHER, Need.PREGNANCY_LATE);

    private final Escorts escorts;
    private final Fitness fitness;
    private final Reachability reachability;

    SeatRules(Escorts escorts, Fitness fitness, Reachability reachability) {
        this.escorts = escorts;
        this.fitness = fitness;
        this.reachability = reachability;
    }

    /**
     * The first rule that a household would break on a movement, its room apart.
     *
     * @param onMovement who holds a seat there, the escorts that come with this household among them
     */
    Optional<DomainProblem> broken(Movement movement, CaseView file, List<PersonView> members, Set<UUID> onMovement) {
        LocalDate day = movement.day();
        if (!guarded(members, movement, onMovement)) {
            return Optional.of(DomainProblem.conflict("minor_without_adult"));
        }
        long without =
                members.stream().filter(member -> !member.hasPaperOn(day)).count();
        if (without > 0) {
            return Optional.of(DomainProblem.conflict("document_invalid")
                    .with("count", without)
                    .with("date", day)
                    .telling("count", without));
        }
        if (members.stream().anyMatch(member -> examined(member) && !fitness.validOn(member.id(), day))) {
            return Optional.of(DomainProblem.conflict("not_fit").with("date", day));
        }
        if (!reachability.reaches(file, movement)) {
            return Optional.of(DomainProblem.conflict("unreachable_departure")
                    .with("place", String.valueOf(file.assemblyPlace())));
        }
        return Optional.empty();
    }

    /** Refuses what does not fit in. */
    static void requireRoom(Movement movement, Collection<SeatAllocation> seated, Capacity needed) {
        Capacity taken = Capacity.of(seated.stream()
                .filter(SeatAllocation::live)
                .map(SeatAllocation::needs)
                .toList());
        Capacity left = movement.capacity().minus(taken);
        if (!left.holds(needed)) {
            throw DomainProblem.conflict("capacity_exceeded")
                    .with("left", left.inWords())
                    .with("needed", needed.inWords())
                    .telling("left", left.kinds())
                    .telling("needed", needed.kinds());
        }
    }

    /** The staff who must come along because a child of this household has no adult but them. */
    List<EscortSeat> escortsOf(Collection<PersonView> travelling, Movement movement) {
        if (travelling.stream().anyMatch(person -> !person.minorOn(movement.day()))) {
            return List.of();
        }
        return travelling.stream()
                .flatMap(child -> escorts.escortOf(child.id()).stream())
                .flatMap(escort -> Optional.ofNullable(escort.escortAccount()).stream())
                .distinct()
                .map(account -> new EscortSeat(account, movement.id()))
                .toList();
    }

    /** Whether each minor goes with an adult of the household or with the appointed escort, who is on the movement. */
    boolean guarded(Collection<PersonView> travelling, Movement movement, Set<UUID> onMovement) {
        return travelling.stream().anyMatch(person -> !person.minorOn(movement.day()))
                || travelling.stream().allMatch(child -> escorted(child.id(), movement, onMovement));
    }

    /** Whether the escort who answers for the child is among these people. */
    boolean escorted(UUID child, Movement movement, Set<UUID> people) {
        return escorts.escortOf(child)
                .map(escort -> people.contains(traveller(escort, movement)))
                .orElse(false);
    }

    private static UUID traveller(Escort escort, Movement movement) {
        UUID person = escort.escortPerson();
        return person == null
                ? new EscortSeat(String.valueOf(escort.escortAccount()), movement.id()).traveller()
                : person;
    }

    /** Everybody who holds one of these seats. */
    static Set<UUID> live(Collection<SeatAllocation> seated) {
        return seated.stream()
                .filter(SeatAllocation::live)
                .map(SeatAllocation::person)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean examined(PersonView member) {
        return member.needs().stream().anyMatch(EXAMINED::contains);
    }
}
