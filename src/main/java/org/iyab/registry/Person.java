package org.iyab.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One member of a household. */
@Entity
class Person {

    @Id
    private UUID id;

    private int position;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name_arabic")
    private @Nullable String givenNameArabic;

    @Column(name = "family_name_arabic")
    private @Nullable String familyNameArabic;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "birth_year")
    private int birthYear;

    private String[] nationalities;

    private boolean head;

    @Enumerated(EnumType.STRING)
    private Relationship relationship;

    private String[] needs;

    @Column(name = "search_key")
    private String searchKey;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "person_paper", joinColumns = @JoinColumn(name = "person"))
    @OrderColumn(name = "position")
    private List<HeldPaper> papers = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(NewPerson facts, int position) {
        this.id = UUID.randomUUID();
        this.position = position;
        describe(facts);
        facts.papers().forEach(paper -> papers.add(new HeldPaper(paper)));
    }

    final void describe(NewPerson facts) {
        this.givenName = facts.givenName();
        this.familyName = facts.familyName();
        this.givenNameArabic = facts.givenNameArabic();
        this.familyNameArabic = facts.familyNameArabic();
        this.sex = facts.sex();
        this.birthDate = facts.birthDate();
        this.birthYear = facts.birthYear();
        this.nationalities = facts.nationalities().toArray(String[]::new);
        this.head = facts.head();
        this.relationship = facts.relationship();
        this.needs = codes(facts.needs());
        this.searchKey = SearchKey.of(givenName, familyName, givenNameArabic, familyNameArabic);
    }

    UUID id() {
        return id;
    }

    void needs(Collection<Need> now) {
        this.needs = codes(now);
    }

    Set<Need> needs() {
        Set<Need> set = EnumSet.noneOf(Need.class);
        Arrays.stream(needs).map(Need::valueOf).forEach(set::add);
        return set;
    }

    /** Adds a paper, or replaces the one of the same type and number. */
    void hold(Paper paper) {
        papers.removeIf(held -> held.type == paper.type() && held.numberKey.equals(paper.key()));
        papers.add(new HeldPaper(paper));
    }

    PersonView view() {
        return new PersonView(
                id,
                givenName,
                familyName,
                givenNameArabic,
                familyNameArabic,
                sex,
                birthDate,
                birthYear,
                List.of(nationalities),
                head,
                relationship,
                papers.stream().map(HeldPaper::paper).toList(),
                needs());
    }

    private static String[] codes(Collection<Need> needs) {
        return needs.stream().distinct().sorted().map(Need::name).toArray(String[]::new);
    }

    /** A paper as it is stored, beside the form of its number that is compared. */
    @Embeddable
    static class HeldPaper {

        @Enumerated(EnumType.STRING)
        private DocumentType type;

        private String number;

        @Column(name = "number_key")
        private String numberKey;

        private @Nullable String country;

        @Column(name = "expires_on")
        private @Nullable LocalDate expiresOn;

        @SuppressWarnings("NullAway.Init")
        protected HeldPaper() {}

        HeldPaper(Paper paper) {
            this.type = paper.type();
            this.number = paper.number();
            this.numberKey = paper.key();
            this.country = paper.country();
            this.expiresOn = paper.expiresOn();
        }

        Paper paper() {
            return new Paper(type, number, country, expiresOn);
        }
    }
}
