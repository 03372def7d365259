package org.iyab.crisis;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Grant;
import org.iyab.access.Role;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads crises by what the caller may see of them. */
@Component
class CrisisQueries {

    /** Their grants name crises; partners and associations see of a crisis their own cases alone. */
    private static final Set<Role> OF_CRISES = EnumSet.of(Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.LOGISTICS);

    private static final Set<Role> BLIND = EnumSet.of(Role.PARTNER, Role.NGO);
    private static final String LIST = "crises";

    private record Key(String code, LocalDate startsOn) {}

    private final JdbcClient jdbc;
    private final CurrentActor actors;

    CrisisQueries(JdbcClient jdbc, CurrentActor actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    boolean visible(String code) {
        Set<String> places = places(actors.get());
        return places.contains(Grant.EVERYWHERE) || places.contains(code);
    }

    /** Codes of the crises the caller may see, the latest first. */
    PageOf<String> page(@Nullable Level level, @Nullable String after, int limit) {
        List<String> keys = Cursor.decode(LIST, after, 2);
        Set<String> places = places(actors.get());
        List<Key> rows = jdbc.sql("""
                        select code, starts_on from crisis
                        where (:level::text is null or level = :level)
                          and (:everywhere or code = any(string_to_array(:places, ',')))
                          and (:first or starts_on < :day or (starts_on = :day and code > :code))
                        order by starts_on desc, code limit :limit""")
                .param("level", level == null ? null : level.name())
                .param("everywhere", places.contains(Grant.EVERYWHERE))
                .param("places", String.join(",", places))
                .param("first", keys.isEmpty())
                .param("day", keys.isEmpty() ? LocalDate.EPOCH : Cursor.key(keys.get(0), LocalDate::parse))
                .param("code", keys.isEmpty() ? "" : keys.get(1))
                .param("limit", limit + 1)
                .query(Key.class)
                .list();
        return PageOf.of(rows, limit, key -> Cursor.encode(LIST, key.startsOn().toString(), key.code()))
                .map(Key::code);
    }

    List<Area> areas(String code) {
        return jdbc.sql("select name, country, risk from area_risk where crisis = ? and until is null")
                .param(code)
                .query(Area.class)
                .list();
    }

    private static Set<String> places(Actor actor) {
        boolean everywhere = actor == Actor.SYSTEM
                || actor.roles().stream().anyMatch(role -> !OF_CRISES.contains(role) && !BLIND.contains(role));
        return everywhere
                ? Set.of(Grant.EVERYWHERE)
                : OF_CRISES.stream()
                        .flatMap(role -> actor.places(role).stream())
                        .collect(Collectors.toSet());
    }
}
