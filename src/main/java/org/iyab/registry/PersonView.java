package org.iyab.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as other modules see one. Age limits that protect take a reading in the person's favour. */
public record PersonView(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String givenNameArabic,
        @Nullable String familyNameArabic,
        Sex sex,
        @Nullable LocalDate birthDate,
        int birthYear,
        List<String> nationalities,
        boolean head,
        Relationship relationship,
        List<Paper> papers,
        Set<Need> needs) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** Under 18 on the day; with only a year known, as young as that year allows. */
    public boolean minorOn(LocalDate day) {
        return youngest().plusYears(18).isAfter(day);
    }

    /** Under 2 on the day; with only a year known, as young as that year allows. */
    public boolean infantOn(LocalDate day) {
        return youngest().plusYears(2).isAfter(day);
    }

    /** Age in years on the day, from 1 July where only the year is known. */
    public int ageOn(LocalDate day) {
        LocalDate born = birthDate == null ? LocalDate.of(birthYear, 7, 1) : birthDate;
        return Math.max(0, java.time.Period.between(born, day).getYears());
    }

    /** Whether a passport, a national card or a laissez-passer is valid on the day. */
    public boolean hasPaperOn(LocalDate day) {
        return papers.stream()
                .anyMatch(paper -> paper.type() != DocumentType.CIVIL_STATUS
                        && paper.type() != DocumentType.OTHER
                        && paper.validOn(day));
    }

    public @Nullable Paper validPassportOn(LocalDate day) {
        return papers.stream()
                .filter(paper -> paper.type() == DocumentType.PASSPORT && paper.validOn(day))
                .findFirst()
                .orElse(null);
    }

    private LocalDate youngest() {
        return birthDate == null ? LocalDate.of(birthYear, 12, 31) : birthDate;
    }
}
