package org.iyab.transport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.iyab.registry.Households;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Boarding passes: one a confirmed seat, no longer valid once the seat is given back. */
@Component
public class Passes {

    /**
     * A pass as its holder gets it.
     *
     * @param pass the token in the QR code
     * @param characters the ten characters to type instead
     */
    public record PassView(
            UUID person,
            String name,
            UUID movement,
            String pass,
            String characters,
            @JsonIgnore boolean minor) {}

    /** What a scan finds. */
    record Found(BoardingPass pass, SeatAllocation seat) {}

    private final StoredPasses passes;
    private final StoredSeats seats;
    private final PassSigner signer;
    private final SeatBook book;
    private final Households households;
    private final Passengers passengers;
    private final MovementTrail trail;

    Passes(
            StoredPasses passes,
            StoredSeats seats,
            PassSigner signer,
            SeatBook book,
            Households households,
            Passengers passengers,
            MovementTrail trail) {
        this.passes = passes;
        this.seats = seats;
        this.signer = signer;
        this.book = book;
        this.households = households;
        this.passengers = passengers;
        this.trail = trail;
    }

    /** Makes the passes that a household's confirmed seats still lack; tells the movement. */
    @Transactional
    public Optional<UUID> issue(String reference) {
        List<SeatAllocation> held = entitled(reference);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, BoardingPass> valid = valid(held);
        List<BoardingPass> fresh = held.stream()
                .filter(seat -> !valid.containsKey(seat.id()))
                .map(seat -> new BoardingPass(seat, book.now()))
                .toList();
        passes.saveAllAndFlush(fresh);
        Movement movement = book.get(held.get(0).movement());
        if (!fresh.isEmpty()) {
            trail.record(trail.act("passes.issued", movement).onCase(reference).with("passes", fresh.size()));
        }
        return Optional.of(movement.id());
    }

    /** The household's valid passes, adults first. */
    @Transactional(readOnly = true)
    public List<PassView> of(String reference) {
        List<SeatAllocation> held = entitled(reference);
        Map<UUID, BoardingPass> valid = valid(held);
        return held.stream()
                .flatMap(seat -> Optional.ofNullable(valid.get(seat.id())).map(pass -> view(seat, pass)).stream())
                .sorted(Comparator.comparing(PassView::minor))
                .toList();
    }

    private PassView view(SeatAllocation seat, BoardingPass pass) {
        boolean minor = !seat.isEscort()
                && households
                        .person(seat.person())
                        .minorOn(book.get(seat.movement()).day());
        return new PassView(
                seat.person(),
                passengers.name(seat),
                seat.movement(),
                signer.token(pass.id()),
                pass.characters(),
                minor);
    }

    /** The ten characters of a movement's valid passes, by seat. */
    Map<UUID, String> characters(UUID movement) {
        return passes.validOf(movement).stream()
                .collect(Collectors.toMap(BoardingPass::allocation, BoardingPass::characters));
    }

    /** Refuses what is not a pass of ours, by its token or by its characters. */
    @Transactional(readOnly = true)
    public void requireKnown(String text) {
        stored(text);
    }

    /**
     * The pass and its seat, if both are good for this movement. Whoever was written off as a no-show may still come with
     * the pass.
     */
    Found find(Movement movement, String text) {
        BoardingPass pass = stored(text);
        // First: a dead pass must send nobody to the movement it was once for.
        if (pass.revoked()) {
            throw DomainProblem.conflict("pass_revoked");
        }
        if (!pass.movement().equals(movement.id())) {
            Movement other = book.get(pass.movement());
            throw DomainProblem.conflict("wrong_movement")
                    .with("movement", other.code())
                    .with("departure", other.way().departure())
                    .telling("movement", other.id());
        }
        SeatAllocation seat = seats.findById(pass.allocation()).orElseThrow(DomainProblem::notFound);
        return new Found(pass, seat);
    }

    private BoardingPass stored(String text) {
        return PassCharacters.read(text)
                .flatMap(passes::findByCharacters)
                .or(() -> signer.read(text.strip()).flatMap(passes::findById))
                .orElseThrow(() -> DomainProblem.of(Kind.NOT_FOUND, "pass_unknown"));
    }

    private List<SeatAllocation> entitled(String reference) {
        return book.heldBy(reference).stream()
                .filter(seat -> seat.is(SeatState.CONFIRMED) || seat.is(SeatState.BOARDED))
                .toList();
    }

    private Map<UUID, BoardingPass> valid(List<SeatAllocation> held) {
        return passes.valid(held.stream().map(SeatAllocation::id).toList()).stream()
                .collect(Collectors.toMap(BoardingPass::allocation, Function.identity()));
    }
}
