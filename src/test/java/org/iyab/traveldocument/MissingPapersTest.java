package org.iyab.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.iyab.registry.DocumentType;
import org.iyab.registry.Paper;
import org.iyab.registry.PersonView;
import org.iyab.registry.Relationship;
import org.iyab.registry.Sex;
import org.junit.jupiter.api.Test;

class MissingPapersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final MissingPapers missing =
            new MissingPapers(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void aPassportThatHoldsForAWeekIsEnough() {
        assertThat(missing.among(List.of(adultWith(paper(DocumentType.PASSPORT, 7)))))
                .isEmpty();
    }

    @Test
    void aPassportThatEndsWithinAWeekIsNot() {
        PersonView person = adultWith(paper(DocumentType.PASSPORT, 6));

        assertThat(missing.among(List.of(person))).containsExactly(person);
    }

    @Test
    void aNationalCardAloneDoesNotCount() {
        PersonView person = adultWith(paper(DocumentType.NATIONAL_CARD, 900));

        assertThat(missing.among(List.of(person))).containsExactly(person);
    }

    @Test
    void whoHoldsALaissezPasserNeedsNoOther() {
        assertThat(missing.among(List.of(adultWith(paper(DocumentType.LAISSEZ_PASSER, 30)))))
                .isEmpty();
    }

    @Test
    void aChildIsListedBesideItsParent() {
        PersonView parent = person(1990);
        PersonView child = person(2020);

        assertThat(missing.among(List.of(parent, child))).containsExactly(parent, child);
    }

    private static Paper paper(DocumentType type, int days) {
        return new Paper(type, "AB123456", "MA", TODAY.plusDays(days));
    }

    private static PersonView adultWith(Paper paper) {
        return person(1990, paper);
    }

    private static PersonView person(int born, Paper... papers) {
        return new PersonView(
                UUID.randomUUID(),
                "Amina",
                "Bennani",
                null,
                null,
                Sex.F,
                null,
                born,
                List.of("MA"),
                false,
                Relationship.OTHER,
                List.of(papers),
                Set.of());
    }
}
