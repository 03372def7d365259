package org.iyab.registry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** The people who travel together; nothing splits them silently. */
@Entity
class Household {

    @Id
    private UUID id;

    private String phone;

    private @Nullable String email;

    @Column(name = "preferred_language")
    private @Nullable String preferredLanguage;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "household", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Person> members = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Household() {}

    Household(Contact contact, List<NewPerson> people) {
        this.id = UUID.randomUUID();
        this.phone = contact.phone();
        this.email = contact.email();
        this.preferredLanguage = contact.preferredLanguage();
        people.forEach(this::add);
    }

    final Person add(NewPerson person) {
        Person member = new Person(person, members.size());
        members.add(member);
        return member;
    }

    UUID id() {
        return id;
    }

    List<Person> members() {
        return members;
    }

    Person member(UUID person) {
        return members.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow(DomainProblem::notFound);
    }

    Contact contact() {
        return new Contact(phone, email, preferredLanguage);
    }

    void reachedBy(Contact contact) {
        this.phone = Objects.requireNonNull(contact.phone());
        this.email = contact.email();
        this.preferredLanguage = contact.preferredLanguage();
    }
}
