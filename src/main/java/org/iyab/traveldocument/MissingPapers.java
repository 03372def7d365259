package org.iyab.traveldocument;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.iyab.registry.DocumentType;
import org.iyab.registry.PersonView;
import org.springframework.stereotype.Component;

/**
 * Who cannot cross a border: without a passport or a laissez-passer that still holds in a week. A national card alone
 * does not count, and a child is listed even when a parent who lacks a paper could carry it on theirs.
 */
@Component
public class MissingPapers {

    /** The wait for a seat, which a paper must outlast. */
    private static final Period WAIT = Period.ofDays(7);

    private final Clock clock;

    MissingPapers(Clock clock) {
        this.clock = clock;
    }

    public List<PersonView> among(List<PersonView> people) {
        LocalDate travel = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plus(WAIT);
        return people.stream().filter(person -> !holdsPaperOn(person, travel)).toList();
    }

    private static boolean holdsPaperOn(PersonView person, LocalDate day) {
        return person.validPassportOn(day) != null
                || person.papers().stream()
                        .anyMatch(paper -> paper.type() == DocumentType.LAISSEZ_PASSER && paper.validOn(day));
    }
}
