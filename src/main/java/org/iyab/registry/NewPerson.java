package org.iyab.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person to be registered, its facts already held against {@link HouseholdRules}. */
public record NewPerson(
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
        Set<Need> needs) {}
