package org.iyab.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iyab.access.Accounts;
import org.iyab.problem.Texts;
import org.iyab.protection.Escort;
import org.iyab.protection.Escorts;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.springframework.stereotype.Component;

/** Children who arrive without an adult of theirs, and who may take charge of them. */
@Component
public class MinorReception {

    /** Who may take charge of a child. */
    public enum By {
        ESCORT,
        RELATIVE,
        PROTECTION_OFFICER
    }

    /** One of them, by a name to choose by. */
    public record Receiver(By by, String name) {}

    private final Escorts escorts;
    private final Households households;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    MinorReception(Escorts escorts, Households households, Accounts accounts, Texts texts, Clock clock) {
        this.escorts = escorts;
        this.households = households;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    public boolean hasMinor(Collection<PersonView> people) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return people.stream().anyMatch(person -> person.minorOn(today));
    }

    /** @param needs of the household as a whole */
    public boolean minorAlone(Collection<PersonView> here, Set<Need> needs) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean adult = here.stream().anyMatch(person -> !person.minorOn(today));
        boolean declared = needs.contains(Need.UNACCOMPANIED_MINOR)
                || here.stream().anyMatch(person -> person.needs().contains(Need.UNACCOMPANIED_MINOR));
        return hasMinor(here) && (!adult || declared);
    }

    /** As the escort plan says; protection can always take charge. */
    public List<Receiver> receivers(Collection<PersonView> people, Locale locale) {
        Map<UUID, Escort> plan =
                escorts.escortsOf(people.stream().map(PersonView::id).toList());
        List<Receiver> receivers = new ArrayList<>();
        if (!plan.isEmpty()) {
            receivers.add(receiver(By.ESCORT, plan.values().stream().map(this::name), locale));
            receivers.add(receiver(By.RELATIVE, plan.values().stream().map(Escort::handOverTo), locale));
        }
        receivers.add(receiver(By.PROTECTION_OFFICER, Stream.empty(), locale));
        return receivers;
    }

    private Receiver receiver(By by, Stream<String> names, Locale locale) {
        String joined = names.distinct().collect(Collectors.joining(", "));
        return new Receiver(by, texts.text("receiver." + by, locale, Map.of("name", joined)));
    }

    private String name(Escort escort) {
        UUID person = escort.escortPerson();
        return person == null
                ? accounts.nameOf(escort.escortAccount())
                : households.person(person).name();
    }
}
