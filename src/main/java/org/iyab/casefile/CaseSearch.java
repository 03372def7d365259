package org.iyab.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.iyab.registry.SearchKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases in the caller's scope, the latest opened first. */
@Component
public class CaseSearch {

    /** Narrows the search; null asks for all. {@code text} is a reference or names in either script. */
    public record Query(
            @Nullable String crisis,
            @Nullable CaseStatus status,
            @Nullable String priority,
            @Nullable String post,
            @Nullable String text) {}

    private static final String LIST = "cases";
    private static final String WAITING = "c.crisis = :crisis and c.status = 'READY' and c.hold_reason is null";

    private record Row(String reference, Timestamp openedAt) {}

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseAccess access;

    CaseSearch(JdbcClient jdbc, CaseRows rows, CaseAccess access) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public PageOf<CaseView> page(Query query, @Nullable String after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(access.condition(parameters));
        equal(where, parameters, "crisis", query.crisis());
        equal(
                where,
                parameters,
                "status",
                query.status() == null ? null : query.status().name());
        equal(where, parameters, "priority", query.priority());
        equal(where, parameters, "post", query.post());
        text(where, parameters, query.text());
        List<String> keys = Cursor.decode(LIST, after, 2);
        if (!keys.isEmpty()) {
            where.append(" and (c.opened_at, c.reference) < (:at, :seen)");
            parameters.put("at", Timestamp.from(Cursor.key(keys.get(0), Instant::parse)));
            parameters.put("seen", keys.get(1));
        }
        List<Row> found = jdbc.sql("select c.reference, c.opened_at from case_file c where " + where
                        + " order by c.opened_at desc, c.reference desc limit " + (limit + 1))
                .params(parameters)
                .query(Row.class)
                .list();
        Map<String, CaseView> views = rows
                .findAllById(found.stream().map(Row::reference).toList())
                .stream()
                .map(CaseFile::view)
                .collect(Collectors.toMap(CaseView::reference, Function.identity()));
        return PageOf.of(
                        found,
                        limit,
                        row -> Cursor.encode(LIST, row.openedAt().toInstant().toString(), row.reference()))
                .map(row -> Objects.requireNonNull(views.get(row.reference())));
    }

    private static void equal(
            StringBuilder where, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and c.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static void text(StringBuilder where, Map<String, Object> parameters, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        String reference = text.strip().toUpperCase(Locale.ROOT);
        StringBuilder names = new StringBuilder();
        String[] words = SearchKey.fold(text).split(" ", -1);
        for (int i = 0; i < words.length && i < 6; i++) {
            names.append(" and p.search_key like :word").append(i);
            parameters.put("word" + i, "%" + words[i].replace("%", "").replace("_", "") + "%");
        }
        where.append(
                        " and (c.reference like :reference or exists (select 1 from person p where p.household = c.household")
                .append(names)
                .append("))");
        parameters.put("reference", reference.replace("%", "").replace("_", "") + "%");
    }

    /** Cases by status, for the page of a crisis. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countByStatus(String crisis) {
        Map<String, Object> parameters = new HashMap<>();
        String where = access.condition(parameters);
        parameters.put("crisis", crisis);
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select c.status, count(*) from case_file c where c.crisis = :crisis and " + where
                        + " group by c.status")
                .params(parameters)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** People in open cases of the crisis. */
    @Transactional(readOnly = true)
    public int countPeople(String crisis) {
        Map<String, Object> parameters = new HashMap<>();
        String where = access.condition(parameters);
        parameters.put("crisis", crisis);
        return jdbc.sql("select count(*) from case_file c join person p on p.household = c.household"
                        + " where c.crisis = :crisis and c.status <> 'CLOSED' and " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Cases that wait for a seat and are not held, by priority. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countWaiting(String crisis) {
        Map<String, Object> parameters = new HashMap<>();
        String where = access.condition(parameters);
        parameters.put("crisis", crisis);
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select c.priority, count(*) from case_file c where " + WAITING + " and " + where
                        + " group by c.priority")
                .params(parameters)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** The first of those that wait for a seat, in the order of the queue. */
    @Transactional(readOnly = true)
    public List<CaseView> firstInQueue(String crisis, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = access.condition(parameters);
        parameters.put("crisis", crisis);
        List<String> references = jdbc.sql("select c.reference from case_file c where " + WAITING + " and " + where
                        + " order by c.priority, c.queue_since, c.reference limit " + most)
                .params(parameters)
                .query(String.class)
                .list();
        Map<String, CaseView> views = rows.findAllById(references).stream()
                .map(CaseFile::view)
                .collect(Collectors.toMap(CaseView::reference, Function.identity()));
        return references.stream()
                .flatMap(reference -> Optional.ofNullable(views.get(reference)).stream())
                .toList();
    }
}
