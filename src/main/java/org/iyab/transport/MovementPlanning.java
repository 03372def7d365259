package org.iyab.transport;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.iyab.crisis.Crises;
import org.iyab.directory.Directory;
import org.iyab.http.EntityTags;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Movements from their plan to their confirmation, their change and their cancellation. */
@Component
public class MovementPlanning {

    /** A movement to be planned; without {@code laps} every seat may carry an infant on the lap. */
    public record PlanMovement(
            String code,
            String crisis,
            Mode mode,
            String from,
            Instant departure,
            String to,
            @Nullable String centre,
            Instant arrival,
            int seats,
            int wheelchair,
            int stretcher,
            @Nullable Integer laps) {}

    /** What is to be changed; null leaves it as it is. */
    public record ChangeMovement(
            @Nullable String from,
            @Nullable Instant departure,
            @Nullable String to,
            @Nullable String centre,
            @Nullable Instant arrival,
            @Nullable Integer seats,
            @Nullable Integer wheelchair,
            @Nullable Integer stretcher,
            @Nullable Integer laps) {}

    private final StoredMovements movements;
    private final SeatRelease seats;
    private final Crises crises;
    private final Directory directory;
    private final MovementTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovementPlanning(
            StoredMovements movements,
            SeatRelease seats,
            Crises crises,
            Directory directory,
            MovementTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.movements = movements;
        this.seats = seats;
        this.crises = crises;
        this.directory = directory;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Plans a movement and answers its id. */
    @Transactional
    public UUID plan(PlanMovement plan) {
        Instant now = clock.instant();
        requireCentre(plan.centre());
        Movement movement = new Movement(
                UUID.randomUUID(),
                plan.code(),
                plan.crisis(),
                plan.mode(),
                new Movement.Way(plan.from(), plan.departure(), plan.to(), plan.centre(), plan.arrival()),
                capacity(plan.seats(), plan.wheelchair(), plan.stretcher(), plan.laps()),
                now);
        if (!crises.view(plan.crisis()).underWay()) {
            throw DomainProblem.conflict("crisis_not_active").with("crisis", plan.crisis());
        }
        if (movements.existsByCode(plan.code())) {
            throw DomainProblem.conflict("movement_exists").with("code", plan.code());
        }
        movements.saveAndFlush(movement);
        trail.record("movement.planned", movement);
        events.publishEvent(new MovementEvent.MovementPlanned(movement.id()));
        return movement.id();
    }

    /** Refuses a change by somebody who does not know the version that is changed; keeps it until the change is made. */
    @Transactional
    public void requireVersion(UUID id, @Nullable String ifMatch) {
        EntityTags.require(ifMatch, locked(id).version());
    }

    @Transactional
    public void change(UUID id, ChangeMovement change) {
        Movement movement = locked(id);
        requireCentre(change.centre());
        Movement.Way way = movement.way();
        Capacity had = movement.capacity();
        movement.change(
                new Movement.Way(
                        or(change.from(), way.from()),
                        or(change.departure(), way.departure()),
                        or(change.to(), way.to()),
                        change.centre() == null ? way.centre() : change.centre(),
                        or(change.arrival(), way.arrival())),
                capacity(
                        or(change.seats(), had.seats()),
                        or(change.wheelchair(), had.wheelchair()),
                        or(change.stretcher(), had.stretcher()),
                        or(change.laps(), had.laps())),
                clock.instant());
        changed(movement);
    }

    /** The carrier's word on a planned movement; it stays planned. */
    @Transactional
    public void adjust(
            UUID id,
            Instant departure,
            int places,
            int wheelchair,
            int stretcher,
            List<String> permits,
            boolean expired) {
        Movement movement = locked(id);
        int laps = movement.capacity().laps() == movement.capacity().seats()
                ? places
                : movement.capacity().laps();
        movement.adjust(departure, capacity(places, wheelchair, stretcher, laps), permits, expired, clock.instant());
        changed(movement);
    }

    private void changed(Movement movement) {
        movements.flush();
        seats.fit(movement);
        trail.record("movement.changed", movement);
        seats.refreshDeadlines(movement);
    }

    /** The carrier goes: from now on manifests may be approved. */
    @Transactional
    public void confirm(UUID id) {
        Movement movement = locked(id);
        movement.confirm(clock.instant());
        movements.flush();
        trail.record("movement.confirmed", movement);
    }

    /** Cancels before departure: seats are freed, passes revoked, each household told that its place in the queue stays. */
    @Transactional
    public void cancel(UUID id, String reason) {
        giveUp(id, reason);
        events.publishEvent(new MovementEvent.MovementCancelled(id));
    }

    /** The same, on the word of the movement's own process, which needs not be told. */
    @Transactional
    public void giveUp(UUID id, String reason) {
        Movement movement = locked(id);
        movement.cancel(reason, clock.instant());
        movements.flush();
        trail.record("movement.cancelled", movement);
        seats.freeAll(movement);
    }

    /** Records that carrier, centre and posts were told of the movement, or that it does not take place. */
    @Transactional
    public void told(UUID id, boolean takesPlace) {
        trail.record(takesPlace ? "movement.announced" : "movement.withdrawn", stored(id));
    }

    private Movement locked(UUID id) {
        return movements.lock(id).orElseThrow(DomainProblem::notFound);
    }

    private Movement stored(UUID id) {
        return movements.findById(id).orElseThrow(DomainProblem::notFound);
    }

    private void requireCentre(@Nullable String centre) {
        if (centre != null && directory.centre(centre).isEmpty()) {
            throw DomainProblem.invalid(new FieldProblem("arrival.centre", "unknown_code"));
        }
    }

    private static Capacity capacity(int seats, int wheelchair, int stretcher, @Nullable Integer laps) {
        if (wheelchair > seats) {
            throw DomainProblem.invalid(new FieldProblem("capacity.wheelchair", "too_large"));
        }
        if (stretcher > seats) {
            throw DomainProblem.invalid(new FieldProblem("capacity.stretcher", "too_large"));
        }
        return new Capacity(seats, wheelchair, stretcher, laps == null ? seats : laps);
    }

    private static <T> T or(@Nullable T changed, T unchanged) {
        return changed == null ? unchanged : changed;
    }
}
