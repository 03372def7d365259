package org.iyab.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people who hold the same paper and were born on the same day: certainly the same person. */
@Component
public class CertainDuplicates {

    private final JdbcClient jdbc;

    CertainDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Households in which one of these people is already registered. Two registrations of one paper at the same moment
     * wait here for each other until the first has committed.
     */
    public Set<UUID> householdsOf(List<NewPerson> people) {
        List<String> keys = people.stream()
                .flatMap(person -> person.papers().stream())
                .map(Paper::key)
                .distinct()
                .sorted()
                .toList();
        if (keys.isEmpty()) {
            return Set.of();
        }
        jdbc.sql(
                        "select count(pg_advisory_xact_lock(hashtextextended(k, 7))) from (select unnest(:keys) k order by 1) sorted")
                .param("keys", keys.toArray(String[]::new))
                .query(Long.class)
                .single();
        record Holder(UUID household, String numberKey, java.time.LocalDate birthDate, int birthYear) {}
        List<Holder> holders = jdbc.sql("""
                        select p.household, d.number_key, p.birth_date, p.birth_year
                        from person_paper d join person p on p.id = d.person
                        where d.number_key in (:keys)""")
                .param("keys", new ArrayList<>(keys))
                .query(Holder.class)
                .list();
        Set<UUID> households = new HashSet<>();
        for (NewPerson person : people) {
            for (Paper paper : person.papers()) {
                holders.stream()
                        .filter(holder -> holder.numberKey().equals(paper.key()))
                        .filter(holder -> sameBirth(person, holder.birthDate(), holder.birthYear()))
                        .forEach(holder -> households.add(holder.household()));
            }
        }
        return households;
    }

    private static boolean sameBirth(
            NewPerson person, java.time.@org.jspecify.annotations.Nullable LocalDate date, int year) {
        return person.birthDate() == null || date == null
                ? person.birthYear() == year
                : person.birthDate().equals(date);
    }
}
