package org.iyab.transport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's place on a movement. */
@Entity
class SeatAllocation {

    @Id
    private UUID id;

    private UUID movement;
    private String caseReference;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private SeatState state = SeatState.PROPOSED;

    private boolean lap;
    private boolean wheelchair;
    private boolean stretcher;
    private boolean standby;
    private boolean presumed;
    private Instant proposedAt;
    private @Nullable Instant boardedAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant missingReportedAt;
    private @Nullable String explanation;
    private @Nullable String evidence;
    private @Nullable String escortAccount;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SeatAllocation() {}

    SeatAllocation(UUID movement, String caseReference, SeatNeeds needs, Instant now) {
        this.id = UUID.randomUUID();
        this.movement = movement;
        this.caseReference = caseReference;
        this.person = needs.person();
        this.lap = needs.lap();
        this.wheelchair = needs.wheelchair();
        this.stretcher = needs.stretcher();
        this.proposedAt = now;
    }

    /** A seat for staff who escort a child of the case. */
    static SeatAllocation of(EscortSeat escort, String caseReference, Instant now) {
        SeatNeeds needs = new SeatNeeds(escort.traveller(), false, false, false);
        SeatAllocation seat = new SeatAllocation(escort.movement(), caseReference, needs, now);
        seat.escortAccount = escort.account();
        return seat;
    }

    void approve() {
        require(SeatState.PROPOSED);
        state = SeatState.APPROVED;
    }

    void confirm() {
        require(SeatState.APPROVED);
        state = SeatState.CONFIRMED;
    }

    /** Aboard; a second scan changes nothing, a late one undoes a no-show. */
    void board(Instant at) {
        if (state == SeatState.BOARDED) {
            return;
        }
        if (state != SeatState.CONFIRMED && state != SeatState.NO_SHOW) {
            throw new IllegalStateException("A seat that is " + state + " cannot be boarded");
        }
        state = SeatState.BOARDED;
        boardedAt = at;
        explanation = null;
    }

    void boardUnscanned(Instant at) {
        board(at);
        explanation = "BOARDED_UNSCANNED";
    }

    void boardFromStandby(Instant at) {
        require(SeatState.PROPOSED);
        state = SeatState.BOARDED;
        boardedAt = at;
        standby = true;
    }

    void missed(String why) {
        require(SeatState.CONFIRMED);
        state = SeatState.NO_SHOW;
        explanation = why;
    }

    void release(String why) {
        if (state != SeatState.RELEASED) {
            state = SeatState.RELEASED;
            boardedAt = null;
            arrivedAt = null;
            explanation = why;
        }
    }

    /** Seen at the centre; who was never scanned at the door is presumed to have boarded. */
    void arrive(Instant at, Instant departed) {
        if (state != SeatState.BOARDED) {
            board(departed);
            presumed = true;
        }
        if (arrivedAt == null) {
            arrivedAt = at;
        }
    }

    /** Says where somebody is who was not seen at the centre. */
    void explain(String code, String seen) {
        require(SeatState.BOARDED);
        explanation = code;
        evidence = seen;
    }

    /** Whoever was counted at the door by mistake. */
    void neverBoarded(String seen) {
        require(SeatState.BOARDED);
        state = SeatState.NO_SHOW;
        boardedAt = null;
        explanation = Explanation.NEVER_BOARDED.name();
        evidence = seen;
    }

    void reportMissing(Instant now) {
        missingReportedAt = now;
    }

    /** Boarded, but neither seen at the centre nor explained. */
    boolean missing() {
        return state == SeatState.BOARDED && arrivedAt == null && !Explanation.settles(explanation);
    }

    boolean missingReported() {
        return missingReportedAt != null;
    }

    private void require(SeatState expected) {
        if (state != expected) {
            throw new IllegalStateException("A seat is " + state + " instead of " + expected);
        }
    }

    UUID id() {
        return id;
    }

    UUID movement() {
        return movement;
    }

    String caseReference() {
        return caseReference;
    }

    UUID person() {
        return person;
    }

    boolean isEscort() {
        return escortAccount != null;
    }

    /** The account of the escort who sits there; null for a registered person. */
    @Nullable
    String escort() {
        return escortAccount;
    }

    SeatState state() {
        return state;
    }

    boolean is(SeatState other) {
        return state == other;
    }

    boolean live() {
        return state.live();
    }

    SeatNeeds needs() {
        return new SeatNeeds(person, lap, wheelchair, stretcher);
    }

    boolean presumed() {
        return presumed;
    }

    boolean arrived() {
        return arrivedAt != null;
    }
}
