package org.iyab.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.problem.Words;
import org.iyab.registry.Need;
import org.jspecify.annotations.Nullable;

/** The repatriation case of one household: where it stands, how urgent it is and what it waits for. */
@Entity
class CaseFile {

    @Id
    private String reference;

    private String crisis;
    private UUID household;
    private String post;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.REGISTERED;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String priority = "P4";

    @Column(name = "priority_rule")
    private String priorityRule = "T16";

    @Column(name = "hold_reason")
    private @Nullable String holdReason;

    @Column(name = "hold_until")
    private @Nullable Instant holdUntil;

    private String country;
    private String place;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String area;

    @Column(name = "medical_urgency")
    private @Nullable String medicalUrgency;

    private boolean disability;
    private String[] needs;

    @Column(name = "assembly_place")
    private @Nullable String assemblyPlace;

    @Column(name = "available_from")
    private @Nullable Instant availableFrom;

    private int luggage;
    private int dependants;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "queue_since")
    private Instant queueSince;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable UUID movement;
    private @Nullable String centre;
    private @Nullable String region;

    @Column(name = "no_shows")
    private int noShows;

    @Column(name = "identity_doubts")
    private String[] identityDoubts = {};

    @Column(name = "supervisor_question")
    private @Nullable String supervisorQuestion;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(
            CaseReference reference,
            String crisis,
            UUID household,
            String post,
            Channel channel,
            Location location,
            Collection<Need> needs,
            Instant openedAt,
            Instant queueSince) {
        this.reference = reference.value();
        this.crisis = crisis;
        this.household = household;
        this.post = post;
        this.channel = channel;
        this.country = String.valueOf(location.country());
        this.place = String.valueOf(location.place());
        this.latitude = location.lat();
        this.longitude = location.lon();
        this.needs = codes(needs);
        this.openedAt = openedAt;
        this.queueSince = queueSince;
    }

    void prioritise(String priority, String rule) {
        this.priority = priority;
        this.priorityRule = rule;
    }

    void at(Location location) {
        this.country = String.valueOf(location.country());
        this.place = String.valueOf(location.place());
        this.latitude = location.lat();
        this.longitude = location.lon();
        this.area = null;
    }

    void needs(Collection<Need> now) {
        this.needs = codes(now);
    }

    void assessed(String urgency, boolean disability, int luggage, int dependants) {
        this.medicalUrgency = urgency;
        this.disability = disability;
        this.luggage = luggage;
        this.dependants = dependants;
    }

    void leavesFrom(String assemblyPlace, String area, @Nullable Instant availableFrom) {
        this.assemblyPlace = assemblyPlace;
        this.area = area;
        this.availableFrom = availableFrom;
    }

    void medicalUrgency(String urgency) {
        this.medicalUrgency = urgency;
    }

    void verifying() {
        if (status == CaseStatus.REGISTERED) {
            status = CaseStatus.VERIFYING;
        }
    }

    void documenting() {
        require("documenting", CaseStatus.REGISTERED, CaseStatus.VERIFYING, CaseStatus.DOCUMENTING, CaseStatus.READY);
        status = CaseStatus.DOCUMENTING;
    }

    void ready() {
        require("ready", CaseStatus.DOCUMENTING, CaseStatus.READY, CaseStatus.SEATED);
        status = CaseStatus.READY;
        movement = null;
        centre = null;
    }

    void seated(UUID onMovement, @Nullable String atCentre) {
        require("seats", CaseStatus.READY, CaseStatus.SEATED);
        status = CaseStatus.SEATED;
        movement = onMovement;
        centre = atCentre;
    }

    void travelling() {
        require("departure", CaseStatus.SEATED, CaseStatus.TRAVELLING);
        status = CaseStatus.TRAVELLING;
    }

    void arrived(@Nullable String inRegion) {
        require("arrival", CaseStatus.TRAVELLING, CaseStatus.ARRIVED);
        status = CaseStatus.ARRIVED;
        if (region == null) {
            region = inRegion;
        }
    }

    void reintegrating() {
        require("reintegration", CaseStatus.ARRIVED, CaseStatus.REINTEGRATING);
        status = CaseStatus.REINTEGRATING;
    }

    void close(Outcome how, Instant at) {
        if (status == CaseStatus.CLOSED) {
            throw refused();
        }
        if (!status.outcomes().contains(how)) {
            throw DomainProblem.invalid(new FieldProblem("outcome", "unknown_code"));
        }
        status = CaseStatus.CLOSED;
        outcome = how;
        closedAt = at;
        holdReason = null;
        holdUntil = null;
    }

    void hold(String reason, Instant until) {
        requireBeforeDeparture();
        holdReason = reason;
        holdUntil = until;
    }

    void liftHold() {
        holdReason = null;
        holdUntil = null;
    }

    void transfer(String toPost) {
        requireBeforeDeparture();
        if (post.equals(toPost)) {
            throw DomainProblem.conflict("same_post");
        }
        post = toPost;
    }

    void missedDeparture() {
        noShows++;
    }

    void contacted() {
        noShows = 0;
    }

    void region(String code) {
        region = code;
    }

    void doubted(Collection<String> doubts) {
        identityDoubts = doubts.toArray(String[]::new);
    }

    void ask(@Nullable String question) {
        supervisorQuestion = question;
    }

    void requireBeforeDeparture() {
        if (!status.isBeforeDeparture()) {
            throw refused();
        }
    }

    void requireOpen() {
        if (status == CaseStatus.CLOSED) {
            throw refused();
        }
    }

    private void require(String act, CaseStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw refused().with("act", act);
        }
    }

    private DomainProblem refused() {
        return DomainProblem.conflict("state_conflict")
                .with("status", new Words("status." + status.name()))
                .with("allowed", String.join(", ", status.acts()))
                .telling("status", status.name())
                .telling("allowed", List.copyOf(status.acts()));
    }

    UUID household() {
        return household;
    }

    CaseView view() {
        Set<Need> set = EnumSet.noneOf(Need.class);
        Arrays.stream(needs).map(Need::valueOf).forEach(set::add);
        return new CaseView(
                reference,
                crisis,
                post,
                channel,
                status,
                outcome,
                priority,
                priorityRule,
                holdReason == null || holdUntil == null ? null : new Hold(holdReason, holdUntil),
                household,
                area,
                country,
                place,
                latitude,
                longitude,
                medicalUrgency,
                disability,
                set,
                assemblyPlace,
                availableFrom,
                luggage,
                dependants,
                openedAt,
                queueSince,
                movement,
                centre,
                region,
                noShows,
                supervisorQuestion,
                List.of(identityDoubts),
                version == null ? 0 : version);
    }

    private static String[] codes(Collection<Need> needs) {
        return needs.stream().distinct().sorted().map(Need::name).toArray(String[]::new);
    }
}
