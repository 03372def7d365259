package org.iyab.registry;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of a household as a caller describes one; nothing in it is checked yet. */
public record Member(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String givenNameArabic,
        @Nullable String familyNameArabic,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable List<String> nationalities,
        @Nullable Boolean head,
        @Nullable Relationship relationship,
        @Nullable List<Document> documents,
        @Nullable List<Need> needs) {

    /** A paper as a caller describes it. */
    public record Document(
            @Nullable DocumentType type,
            @Nullable String number,
            @Nullable String country,
            @Nullable LocalDate expiresOn) {}

    boolean isHead() {
        return Boolean.TRUE.equals(head);
    }

    List<Document> papers() {
        return documents == null ? List.of() : documents;
    }

    Set<Need> allNeeds() {
        return needs == null || needs.isEmpty() ? EnumSet.noneOf(Need.class) : EnumSet.copyOf(needs);
    }

    /** The person to register; call it once {@link HouseholdRules} found nothing. */
    public NewPerson toPerson() {
        int year = birthDate == null ? Objects.requireNonNull(birthYear) : birthDate.getYear();
        return new NewPerson(
                Objects.requireNonNull(givenName).strip(),
                Objects.requireNonNull(familyName).strip(),
                blankToNull(givenNameArabic),
                blankToNull(familyNameArabic),
                Objects.requireNonNull(sex),
                birthDate,
                year,
                List.copyOf(Objects.requireNonNull(nationalities)),
                isHead(),
                Objects.requireNonNull(relationship),
                papers().stream()
                        .map(paper -> new Paper(
                                Objects.requireNonNull(paper.type()),
                                Objects.requireNonNull(paper.number()),
                                paper.country(),
                                paper.expiresOn()))
                        .toList(),
                allNeeds());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
