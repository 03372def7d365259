package org.iyab.crisis;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands ready for a crisis: the posts by their reports, the partners, the reception centres. */
@Component
public class CrisisReadiness {

    /** Whether a post works. */
    public enum Operation {
        FULL,
        REDUCED,
        CLOSED
    }

    /**
     * What a post reported.
     *
     * @param backupPost takes over where the post is closed
     * @param roadsOpen where one still gets to: {@code AIRPORT, PORT, LAND_BORDER, CITY_CENTRE}
     * @param emergencyPhone answered day and night
     */
    public record PostReport(
            String post,
            Operation operation,
            @Nullable String backupPost,
            int staff,
            int laissezPasserStock,
            int shelterCapacity,
            List<String> roadsOpen,
            String emergencyPhone) {}

    /** Something the partners decided. */
    public record Decision(String text, String owner, LocalDate due) {}

    /**
     * A centre opened for a crisis.
     *
     * @param capacity people a day
     */
    public record OpenedCentre(String centre, int capacity, Instant opensAt, List<String> teams) {}

    private final JdbcClient jdbc;
    private final Crises crises;
    private final CrisisJournal journal;
    private final CurrentActor actors;
    private final Clock clock;

    CrisisReadiness(JdbcClient jdbc, Crises crises, CrisisJournal journal, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.crises = crises;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps a post's report beside its earlier ones. */
    @Transactional
    public void report(String crisis, PostReport report) {
        jdbc.sql("""
                        insert into post_report (id, crisis, post, operation, backup_post, staff, laissez_passer_stock,
                            shelter_capacity, roads_open, emergency_phone, reported_at, reported_by)
                        values (:id, :crisis, :post, :operation, :backup, :staff, :stock, :shelter,
                            string_to_array(:roads, ','), :phone, :at, :by)""")
                .param("id", UUID.randomUUID())
                .param("crisis", crisis)
                .param("post", report.post())
                .param("operation", report.operation().name())
                .param("backup", report.backupPost())
                .param("staff", report.staff())
                .param("stock", report.laissezPasserStock())
                .param("shelter", report.shelterCapacity())
                .param("roads", String.join(",", report.roadsOpen()))
                .param("phone", report.emergencyPhone())
                .param("at", now())
                .param("by", actors.get().user())
                .update();
        journal.record(
                journal.act("post.reported", crisis).with("post", report.post()).with("operation", report.operation()));
    }

    /** The last report of a post, in whichever crisis; a later crisis begins with what is known. */
    @Transactional(readOnly = true)
    public Optional<PostReport> lastReport(String post) {
        return jdbc.sql("""
                        select post, operation, backup_post, staff, laissez_passer_stock, shelter_capacity,
                            array_to_string(roads_open, ',') as roads_open, emergency_phone
                        from post_report where post = ? order by reported_at desc limit 1""").param(post).query(PostReport.class).optional();
    }

    /** Keeps a meeting of the partners, its decisions and the budget it opened, if any. */
    @Transactional
    public void convene(
            String crisis,
            Instant heldAt,
            List<String> partners,
            @Nullable BigDecimal budgetMad,
            List<Decision> decisions) {
        UUID meeting = UUID.randomUUID();
        jdbc.sql("""
                        insert into partner_meeting (id, crisis, held_at, partners, recorded_at, recorded_by)
                        values (?, ?, ?, string_to_array(?, ','), ?, ?)""")
                .params(
                        meeting,
                        crisis,
                        Timestamp.from(heldAt),
                        String.join(",", partners),
                        now(),
                        actors.get().user())
                .update();
        decisions.forEach(decision -> jdbc.sql(
                        "insert into partner_decision (id, meeting, text, owner, due) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), meeting, decision.text(), decision.owner(), decision.due())
                .update());
        if (budgetMad != null) {
            crises.openBudget(crisis, budgetMad);
        }
        journal.record(journal.act("partners.convened", crisis)
                .occurred(heldAt)
                .with("partners", partners.size())
                .with("decisions", decisions.size()));
    }

    /** Who took part in the last meeting. */
    @Transactional(readOnly = true)
    public List<String> partners(String crisis) {
        return jdbc.sql("""
                        select unnest(partners) from (
                            select partners from partner_meeting where crisis = ? order by held_at desc limit 1) last""").param(crisis).query(String.class).list();
    }

    /** Opens centres for a crisis; one that is open already takes the new figures. */
    @Transactional
    public void open(String crisis, List<OpenedCentre> centres) {
        centres.forEach(centre -> {
            jdbc.sql("""
                            insert into opened_centre (crisis, centre, capacity, opens_at, teams, opened_at, opened_by)
                            values (?, ?, ?, ?, string_to_array(?, ','), ?, ?)
                            on conflict (crisis, centre) do update set capacity = excluded.capacity,
                                opens_at = excluded.opens_at, teams = excluded.teams""")
                    .params(
                            crisis,
                            centre.centre(),
                            centre.capacity(),
                            Timestamp.from(centre.opensAt()),
                            String.join(",", centre.teams()),
                            now(),
                            actors.get().user())
                    .update();
            journal.record(journal.act("centre.opened", crisis)
                    .with("centre", centre.centre())
                    .with("capacity", centre.capacity()));
        });
    }

    @Transactional(readOnly = true)
    public List<OpenedCentre> openedCentres(String crisis) {
        return jdbc.sql("""
                        select centre, capacity, opens_at, array_to_string(teams, ',') as teams
                        from opened_centre where crisis = ? order by centre""")
                .param(crisis)
                .query((row, n) -> new OpenedCentre(
                        row.getString(1),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        List.of(row.getString(4).split(","))))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
