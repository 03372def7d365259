package org.iyab.transport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iyab.access.Actor;
import org.iyab.access.Grant;
import org.iyab.access.Role;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Movements as lists show them, within the reader's scope. */
@Component
class MovementList {

    private static final String LIST = "movements";
    private static final Set<Role> EVERYWHERE = Set.of(Role.CONSULAR, Role.MINISTRY);
    private static final Set<Role> BY_CRISIS = Set.of(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.LOGISTICS);

    private static final String SELECT = """
            select m.*, t.seats_taken, t.wheelchairs_taken, t.stretchers_taken, t.laps_taken
            from movement m cross join lateral (
                select count(*) filter (where not lap) seats_taken,
                       count(*) filter (where wheelchair) wheelchairs_taken,
                       count(*) filter (where stretcher) stretchers_taken,
                       count(*) filter (where lap) laps_taken
                from seat_allocation
                where movement = m.id and state in ('PROPOSED', 'APPROVED', 'CONFIRMED', 'BOARDED')) t
            where\s""";

    private final JdbcClient jdbc;

    MovementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MovementView> find(UUID id) {
        return jdbc.sql(SELECT + "m.id = ?").param(id).query(MovementList::row).optional();
    }

    /** A movement that one of the actor's grants reaches. */
    Optional<MovementView> find(UUID id, Actor actor) {
        Map<String, Object> parameters = new HashMap<>();
        String scope = scope(actor, parameters);
        parameters.put("id", id);
        return jdbc.sql(SELECT + "m.id = :id and " + scope)
                .params(parameters)
                .query(MovementList::row)
                .optional();
    }

    PageOf<MovementView> page(
            Actor actor, @Nullable String crisis, @Nullable Stage stage, @Nullable String after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(scope(actor, parameters));
        if (crisis != null) {
            where.append(" and m.crisis = :crisis");
            parameters.put("crisis", crisis);
        }
        if (stage != null) {
            where.append(" and m.stage = :stage");
            parameters.put("stage", stage.name());
        }
        List<String> keys = Cursor.decode(LIST, after, 2);
        if (!keys.isEmpty()) {
            where.append(" and (m.departure_at, m.id) > (:at, :seen)");
            parameters.put("at", Timestamp.from(Cursor.key(keys.get(0), Instant::parse)));
            parameters.put("seen", Cursor.key(keys.get(1), UUID::fromString));
        }
        parameters.put("limit", limit + 1);
        List<MovementView> rows = jdbc.sql(SELECT + where + " order by m.departure_at, m.id limit :limit")
                .params(parameters)
                .query(MovementList::row)
                .list();
        return PageOf.of(
                rows,
                limit,
                view -> Cursor.encode(
                        LIST, view.departure().at().toString(), view.id().toString()));
    }

    private static String scope(Actor actor, Map<String, Object> parameters) {
        if (actor == Actor.SYSTEM || EVERYWHERE.stream().anyMatch(actor::is)) {
            return "true";
        }
        List<String> alternatives = new ArrayList<>();
        BY_CRISIS.forEach(role -> reach(actor, role, "m.crisis", alternatives, parameters));
        reach(actor, Role.RECEPTION, "m.arrival_centre", alternatives, parameters);
        return alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
    }

    private static void reach(
            Actor actor, Role role, String column, List<String> alternatives, Map<String, Object> parameters) {
        Set<String> places = actor.places(role);
        if (places.contains(Grant.EVERYWHERE)) {
            alternatives.add(role == Role.RECEPTION ? column + " is not null" : "true");
        } else if (!places.isEmpty()) {
            String name = "places" + role.ordinal();
            alternatives.add(column + " in (:" + name + ")");
            parameters.put(name, List.copyOf(places));
        }
    }

    private static MovementView row(ResultSet row, int number) throws SQLException {
        String permits = row.getString("permits");
        Instant departure = row.getTimestamp("departure_at").toInstant();
        return new MovementView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("crisis"),
                Mode.valueOf(row.getString("mode")),
                Stage.valueOf(row.getString("stage")),
                new MovementView.Departure(row.getString("departure_place"), departure),
                new MovementView.Arrival(
                        row.getString("arrival_place"),
                        row.getString("arrival_centre"),
                        row.getTimestamp("arrival_at").toInstant()),
                new Capacity(
                        row.getInt("seats"), row.getInt("wheelchair"), row.getInt("stretcher"), row.getInt("laps")),
                new Capacity(
                        row.getInt("seats_taken"),
                        row.getInt("wheelchairs_taken"),
                        row.getInt("stretchers_taken"),
                        row.getInt("laps_taken")),
                departure.minus(Movement.BOARDING),
                instant(row, "boarding_opened_at"),
                instant(row, "departed_at"),
                instant(row, "arrived_at"),
                permits.isEmpty() ? List.of() : List.of(permits.split(",", -1)),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The movement on which a case holds seats, by the seats themselves. */
    Optional<UUID> holding(String reference) {
        return jdbc.sql("""
                        select movement from seat_allocation
                        where case_reference = ? and state in ('PROPOSED', 'APPROVED', 'CONFIRMED', 'BOARDED')
                        order by proposed_at desc limit 1""").param(reference).query(UUID.class).optional();
    }

    /** Movements whose hour to open boarding has come while somebody waits to board. */
    List<UUID> toOpen(Instant now) {
        return jdbc.sql("""
                        select m.id from movement m
                        where m.stage = 'CONFIRMED' and m.departure_at <= ?
                          and exists (select 1 from seat_allocation s where s.movement = m.id and s.state = 'CONFIRMED')
                        order by m.id""")
                .param(Timestamp.from(now.plus(Movement.BOARDING)))
                .query(UUID.class)
                .list();
    }

    /** Movements that arrived some time ago and still miss somebody of whom no household's process knows. */
    List<UUID> toReport(Instant now, Duration patience) {
        return jdbc.sql("""
                        select m.id from movement m
                        where m.stage = 'ARRIVED' and m.arrived_at <= ?
                          and exists (select 1 from seat_allocation s
                                      where s.movement = m.id and s.state = 'BOARDED' and s.arrived_at is null
                                        and s.missing_reported_at is null
                                        and coalesce(s.explanation, '') in ('', 'BOARDED_UNSCANNED', 'STILL_MISSING'))
                        order by m.id""")
                .param(Timestamp.from(now.minus(patience)))
                .query(UUID.class)
                .list();
    }

    /** Locks a movement's row until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select 1 from movement where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }
}
