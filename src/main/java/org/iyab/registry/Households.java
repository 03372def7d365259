package org.iyab.registry;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Households, their members, papers, contacts and consents. Calls join the transaction of their caller. */
@Component
@Transactional
public class Households {

    private final HouseholdRows rows;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Households(HouseholdRows rows, EntityManager entities, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a household whose facts passed {@link HouseholdRules}. */
    public UUID register(Contact contact, List<NewPerson> people) {
        Household household = new Household(contact, people);
        entities.persist(household);
        return household.id();
    }

    /** A member who joins later: a newborn, somebody found again. */
    public UUID join(UUID household, NewPerson person) {
        return load(household).add(person).id();
    }

    public void describe(UUID household, UUID person, NewPerson facts) {
        load(household).member(person).describe(facts);
    }

    /** The members, the head first, in the order in which they were given. */
    @Transactional(readOnly = true)
    public List<PersonView> members(UUID household) {
        return load(household).members().stream().map(Person::view).toList();
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<PersonView>> membersOf(Collection<UUID> households) {
        Map<UUID, List<PersonView>> members = new LinkedHashMap<>();
        if (!households.isEmpty()) {
            rows.findWithMembersByIdIn(households)
                    .forEach(household -> members.put(
                            household.id(),
                            household.members().stream().map(Person::view).toList()));
        }
        return members;
    }

    @Transactional(readOnly = true)
    public PersonView person(UUID person) {
        return member(person).view();
    }

    /** Adds a paper, or replaces the one of the same type and number. */
    public void addPaper(UUID person, Paper paper) {
        member(person).hold(paper);
    }

    public void setNeeds(UUID person, Set<Need> needs) {
        member(person).needs(needs);
    }

    public void addNeed(UUID person, Need need) {
        Person member = member(person);
        Set<Need> needs = member.needs();
        needs.add(need);
        member.needs(needs);
    }

    public void removeNeed(UUID person, Need need) {
        Person member = member(person);
        Set<Need> needs = member.needs();
        needs.remove(need);
        member.needs(needs);
    }

    @Transactional(readOnly = true)
    public Contact contact(UUID household) {
        return load(household).contact();
    }

    public void setContact(UUID household, Contact contact) {
        load(household).reachedBy(contact);
    }

    public void setPhone(UUID household, String phone) {
        Household loaded = load(household);
        Contact now = loaded.contact();
        loaded.reachedBy(new Contact(phone, now.email(), now.preferredLanguage()));
    }

    /** Records what the household agrees to from now on; a purpose left out counts as withdrawn. */
    public void consent(UUID household, Set<ConsentPurpose> purposes, String channel) {
        consent(household, purposes, channel, null, null, null);
    }

    /** The same with the hour it was given, the wording it was given to, or why it could not be asked for. */
    public void consent(
            UUID household,
            Set<ConsentPurpose> purposes,
            String channel,
            @Nullable Instant givenAt,
            @Nullable String wording,
            @Nullable String impossible) {
        jdbc.sql("""
                        insert into consent (id, household, purposes, channel, given_at, recorded_at, wording, impossible)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        household,
                        purposes.stream().sorted().map(Enum::name).toArray(String[]::new),
                        channel,
                        Timestamp.from(givenAt == null ? clock.instant() : givenAt),
                        Timestamp.from(clock.instant()),
                        wording,
                        impossible)
                .update();
    }

    /** The purposes agreed to at present. */
    @Transactional(readOnly = true)
    public Set<ConsentPurpose> consents(UUID household) {
        Set<ConsentPurpose> purposes = EnumSet.noneOf(ConsentPurpose.class);
        jdbc.sql(
                        "select unnest(purposes) from (select purposes from consent where household = ? order by recorded_at desc limit 1) c")
                .param(household)
                .query(String.class)
                .list()
                .forEach(purpose -> purposes.add(ConsentPurpose.valueOf(purpose)));
        return purposes;
    }

    private Household load(UUID household) {
        return rows.findById(household).orElseThrow(DomainProblem::notFound);
    }

    private Person member(UUID person) {
        return rows.ofPerson(person).orElseThrow(DomainProblem::notFound).member(person);
    }
}
