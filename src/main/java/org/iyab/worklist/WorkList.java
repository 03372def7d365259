package org.iyab.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.access.Actor;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for whom: pages over the work items, the most urgent first. */
@Component
public class WorkList {

    /** Which items. */
    public enum View {
        /** Unassigned, of a group the caller holds, in scope. */
        AVAILABLE,
        /** Claimed by the caller. */
        MINE,
        /** In scope and past their deadline, whoever has them. */
        OVERDUE
    }

    /** Narrows a view; null asks for all. */
    public record Filter(
            @Nullable String crisis,
            @Nullable String caseReference,
            @Nullable UUID movement,
            @Nullable String task) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }

    private static final String LIST = "work";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PageOf<WorkItem> page(Actor actor, View view, Filter filter, @Nullable String after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(actor, view, filter, parameters);
        List<String> keys = Cursor.decode(LIST + view, after, 3);
        if (!keys.isEmpty()) {
            where += " and (coalesce(priority, 'P1'), coalesce(due_at, '9999-01-01 00:00:00+00'), id) > (:p, :d, :i)";
            parameters.put("p", keys.get(0));
            parameters.put("d", Timestamp.from(Cursor.key(keys.get(1), Instant::parse)));
            parameters.put("i", keys.get(2));
        }
        List<WorkItem> rows = jdbc.sql("select " + WorkItems.columns() + " from work_item where " + where
                        + " order by coalesce(priority, 'P1'), coalesce(due_at, '9999-01-01 00:00:00+00'), id limit "
                        + (limit + 1))
                .params(parameters)
                .query(WorkItems::row)
                .list();
        return PageOf.of(
                rows,
                limit,
                item -> Cursor.encode(
                        LIST + view,
                        item.priority() == null ? "P1" : item.priority(),
                        (item.dueAt() == null ? NEVER : item.dueAt()).toString(),
                        item.id()));
    }

    /** A kind of task: what it is called stands in the plan, under its process. */
    public record Kind(String task, String process) {}

    /** The kinds of task that a view holds, for its filter. */
    public List<Kind> kinds(Actor actor, View view) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(actor, view, Filter.ALL, parameters);
        return jdbc.sql("select task, min(process) as process from work_item where " + where
                        + " group by task order by task")
                .params(parameters)
                .query(Kind.class)
                .list();
    }

    /** How many items a view holds, for the home page; counted to a thousand. */
    public int count(Actor actor, View view) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(actor, view, Filter.ALL, parameters);
        return jdbc.sql("select count(*) from (select 1 from work_item where " + where + " limit 1000) as counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private String where(Actor actor, View view, Filter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        switch (view) {
            case AVAILABLE -> where.append("assignee is null and ").append(new WorkScope(actor).condition(parameters));
            case MINE -> {
                where.append("assignee = :me");
                parameters.put("me", actor.user());
            }
            case OVERDUE -> {
                where.append("not held and due_at < :now and (assignee = :me or ")
                        .append(new WorkScope(actor).condition(parameters))
                        .append(")");
                parameters.put("now", Timestamp.from(clock.instant()));
                parameters.put("me", actor.user());
            }
        }
        equal(where, parameters, "crisis", filter.crisis());
        equal(where, parameters, "case_reference", filter.caseReference());
        equal(where, parameters, "movement", filter.movement());
        equal(where, parameters, "task", filter.task());
        return where.toString();
    }

    private static void equal(
            StringBuilder where, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }
}
