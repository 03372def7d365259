package org.iyab.transport;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** One aircraft, ship, train or convoy from its plan to the last person counted. */
@Entity
class Movement {

    static final Duration BOARDING = Duration.ofHours(3);

    @Id
    private UUID id;

    private String code;
    private String crisis;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String departurePlace;
    private Instant departureAt;
    private String arrivalPlace;
    private @Nullable String arrivalCentre;
    private Instant arrivalAt;

    @Embedded
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.PLANNED;

    private String permits = "";
    private boolean acceptsExpired;
    private Instant plannedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant boardingOpenedAt;
    private @Nullable Instant boardingClosedAt;
    private @Nullable Instant departedAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant reconciledAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String reason;
    private @Nullable Integer headcount;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Movement() {}

    Movement(UUID id, String code, String crisis, Mode mode, Way way, Capacity capacity, Instant now) {
        this.id = id;
        this.code = code;
        this.crisis = crisis;
        this.mode = mode;
        this.departurePlace = way.from();
        this.departureAt = way.departure();
        this.arrivalPlace = way.to();
        this.arrivalCentre = way.centre();
        this.arrivalAt = way.arrival();
        this.capacity = capacity;
        this.plannedAt = now;
        way.require(now);
    }

    /** From where to where, and when. */
    record Way(
            String from,
            Instant departure,
            String to,
            @Nullable String centre,
            Instant arrival) {

        void require(Instant now) {
            if (departure.isBefore(now.minus(Duration.ofMinutes(5)))) {
                throw DomainProblem.invalid(new FieldProblem("departure.at", "in_the_past"));
            }
            if (!arrival.isAfter(departure)) {
                throw DomainProblem.invalid(new FieldProblem("arrival.at", "too_small"));
            }
        }
    }

    /** Changes way and capacity while the doors are still shut. */
    void change(Way way, Capacity changed, Instant now) {
        stage.require("change");
        if (!way.departure().equals(departureAt) || !way.arrival().equals(arrivalAt)) {
            way.require(now);
        }
        this.departurePlace = way.from();
        this.departureAt = way.departure();
        this.arrivalPlace = way.to();
        this.arrivalCentre = way.centre();
        this.arrivalAt = way.arrival();
        this.capacity = changed;
    }

    /** The carrier's word on hour and places; a journey that leaves later also arrives later. */
    void adjust(Instant departure, Capacity stated, List<String> held, boolean expired, Instant now) {
        Duration shift = Duration.between(departureAt, departure);
        change(new Way(departurePlace, departure, arrivalPlace, arrivalCentre, arrivalAt.plus(shift)), stated, now);
        this.permits = String.join(",", held);
        this.acceptsExpired = expired;
    }

    void confirm(Instant now) {
        if (stage != Stage.PLANNED) {
            throw stage.refusal();
        }
        stage = Stage.CONFIRMED;
        confirmedAt = now;
    }

    /** Opens the doors, or opens them again after they were closed. */
    void openBoarding(Instant now) {
        stage.require("boarding-opening");
        if (stage == Stage.CONFIRMED) {
            stage = Stage.BOARDING;
            boardingOpenedAt = now;
        }
        boardingClosedAt = null;
    }

    void closeBoarding(Instant now, @Nullable Integer heads) {
        if (stage != Stage.BOARDING) {
            throw stage.refusal();
        }
        boardingClosedAt = now;
        headcount = heads;
    }

    void depart(Instant at) {
        stage.require("departure");
        stage = Stage.DEPARTED;
        departedAt = at;
    }

    void arrive(Instant at) {
        stage.require("arrival");
        stage = Stage.ARRIVED;
        arrivedAt = at;
    }

    void reconcile(Instant now) {
        if (stage != Stage.ARRIVED) {
            throw stage.refusal();
        }
        stage = Stage.RECONCILED;
        reconciledAt = now;
    }

    void cancel(String why, Instant now) {
        stage.require("cancellation");
        stage = Stage.CANCELLED;
        cancelledAt = now;
        reason = why;
    }

    /**
     * The hour of a scan at the door. While the doors are open any hour since their opening counts; once they are shut,
     * only scans made before, for a link may have been cut.
     */
    Instant boardingScan(@Nullable Instant at, Instant now) {
        Instant moment = Moments.given(at, now);
        if (boardingOpenedAt == null) {
            throw DomainProblem.conflict("boarding_not_open").with("time", boardingOpensAt());
        }
        moment = Moments.following(at, now, boardingOpenedAt);
        Instant shut = departedAt == null ? boardingClosedAt : departedAt;
        if (!stage.allows("boardings") || (shut != null && Moments.isBefore(shut, moment))) {
            throw DomainProblem.conflict("boarding_closed");
        }
        return moment;
    }

    /** When boarding opens by itself: three hours before departure. */
    Instant boardingOpensAt() {
        return departureAt.minus(BOARDING);
    }

    /** The day for which ages, papers and fitness are reckoned. */
    LocalDate day() {
        return LocalDate.ofInstant(departureAt, ZoneOffset.UTC);
    }

    boolean endsAtCentre() {
        return arrivalCentre != null;
    }

    boolean boardingIsClosed() {
        return boardingClosedAt != null;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String crisis() {
        return crisis;
    }

    Mode mode() {
        return mode;
    }

    Way way() {
        return new Way(departurePlace, departureAt, arrivalPlace, arrivalCentre, arrivalAt);
    }

    Capacity capacity() {
        return capacity;
    }

    Stage stage() {
        return stage;
    }

    List<String> permits() {
        return permits.isEmpty() ? List.of() : List.of(permits.split(",", -1));
    }

    boolean acceptsExpired() {
        return acceptsExpired;
    }

    @Nullable
    Instant boardingOpenedAt() {
        return boardingOpenedAt;
    }

    @Nullable
    Instant departedAt() {
        return departedAt;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
