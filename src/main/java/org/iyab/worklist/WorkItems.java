package org.iyab.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of work items: written with the engine's tasks, read by the lists. */
@Component
public class WorkItems {

    private static final String COLUMNS = """
            id, task, process, subject, crisis, case_reference, movement, person, candidate_group, post, centre, region,
            organisation, priority, held, assignee, created_at, due_at""";

    private final JdbcClient jdbc;
    private final ObjectProvider<SubjectSource> sources;
    private final Deadlines deadlines;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, ObjectProvider<SubjectSource> sources, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** An open task as the engine tells it. */
    record OpenTask(
            String id,
            String task,
            String process,
            String instance,
            String businessKey,
            String group,
            @Nullable String assignee,
            @Nullable String post,
            @Nullable UUID person,
            Instant created) {}

    void put(OpenTask open) {
        SubjectSource.Subject subject = subject(open.businessKey());
        String post = open.post() == null ? subject.post() : open.post();
        Instant due = deadlines.due(open.task(), subject.priority(), open.created(), open.businessKey());
        jdbc.sql("""
                        insert into work_item (id, task, process, instance, subject, crisis, case_reference, movement,
                            person, candidate_group, post, centre, region, organisation, priority, held, assignee,
                            created_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing""")
                .params(
                        open.id(),
                        open.task(),
                        open.process(),
                        open.instance(),
                        open.businessKey(),
                        subject.crisis(),
                        subject.caseReference(),
                        subject.movement(),
                        open.person(),
                        open.group(),
                        post,
                        subject.centre(),
                        subject.region(),
                        subject.organisation(),
                        subject.priority(),
                        subject.held(),
                        open.assignee(),
                        Timestamp.from(open.created()),
                        due == null ? null : Timestamp.from(due))
                .update();
    }

    void assigned(String id, @Nullable String assignee) {
        jdbc.sql("update work_item set assignee = ? where id = ?")
                .params(assignee, id)
                .update();
    }

    void gone(String id) {
        jdbc.sql("insert into work_item_past (" + COLUMNS + ", ended_at) select " + COLUMNS
                        + ", ? from work_item where id = ? on conflict (id) do nothing")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        jdbc.sql("delete from work_item where id = ?").param(id).update();
    }

    /** Reads the subject again for its open items: after a new priority, post, centre, region or hold. */
    public void refresh(String businessKey) {
        SubjectSource.Subject subject = subject(businessKey);
        for (WorkItem item : of(businessKey)) {
            Instant due = deadlines.due(item.task(), subject.priority(), item.createdAt(), businessKey);
            jdbc.sql("""
                            update work_item set post = case when case_reference is null then post else ? end, centre = ?,
                                region = ?, organisation = ?, priority = ?, held = ?, due_at = ? where id = ?""")
                    .params(
                            subject.post(),
                            subject.centre(),
                            subject.region(),
                            subject.organisation(),
                            subject.priority(),
                            subject.held(),
                            due == null ? null : Timestamp.from(due),
                            item.id())
                    .update();
        }
    }

    public Optional<WorkItem> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from work_item where id = ?")
                .param(id)
                .query(WorkItems::row)
                .optional();
    }

    /** An item that was completed or withdrawn. */
    Optional<WorkItem> past(String id) {
        return jdbc.sql("select " + COLUMNS + " from work_item_past where id = ?")
                .param(id)
                .query(WorkItems::row)
                .optional();
    }

    /** Open items of one case, movement or crisis, the most urgent first. */
    public List<WorkItem> of(String businessKey) {
        return jdbc.sql("select " + COLUMNS + " from work_item where subject = ? order by due_at nulls last, id")
                .param(businessKey)
                .query(WorkItems::row)
                .list();
    }

    public SubjectSource.Subject subject(String businessKey) {
        return sources.stream()
                .flatMap(source -> source.find(businessKey).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is known of subject " + businessKey));
    }

    SubjectSource source(String businessKey) {
        return sources.stream()
                .filter(source -> source.find(businessKey).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is known of subject " + businessKey));
    }

    boolean overdue(WorkItem item) {
        return !item.held() && item.dueAt() != null && item.dueAt().isBefore(clock.instant());
    }

    static WorkItem row(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new WorkItem(
                row.getString("id"),
                row.getString("task"),
                row.getString("process"),
                row.getString("subject"),
                row.getString("crisis"),
                row.getString("case_reference"),
                row.getObject("movement", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("candidate_group"),
                row.getString("post"),
                row.getString("centre"),
                row.getString("region"),
                row.getString("organisation"),
                row.getString("priority"),
                row.getBoolean("held"),
                row.getString("assignee"),
                row.getTimestamp("created_at").toInstant(),
                due == null ? null : due.toInstant());
    }

    static String columns() {
        return COLUMNS;
    }
}
