package org.iyab.protection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.iyab.protection.FitnessDecision.Urgency;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;

/**
 * Who of a household protection must see before it travels.
 *
 * @param needs stated for the household as a whole; where no member has such a need, the head answers for it
 */
record RiskOnTheWay(List<PersonView> members, Set<Need> needs, Urgency urgency, LocalDate day) {

    private static final Set<Need> EXAMINED = EnumSet.of(Need.MEDICAL_URGENT, Need.STRETCHER, Need.PREGNANCY_LATE);

    /** People a doctor must see. */
    List<PersonView> toExamine() {
        List<PersonView> ill = having(EXAMINED);
        boolean somebody =
                urgency.compareTo(Urgency.URGENT) >= 0 || needs.stream().anyMatch(EXAMINED::contains);
        return ill.isEmpty() && somebody ? head() : ill;
    }

    /** Children for whom no adult answers; in a household without an adult each of them. */
    List<PersonView> minorsAlone() {
        List<PersonView> minors = having(member -> member.minorOn(day));
        boolean nobody = minors.size() == members.size();
        List<PersonView> alone = having(EnumSet.of(Need.UNACCOMPANIED_MINOR));
        boolean unnamed = alone.isEmpty() && needs.contains(Need.UNACCOMPANIED_MINOR);
        return nobody || unnamed ? minors : alone;
    }

    List<PersonView> survivors() {
        Set<Need> violence = EnumSet.of(Need.VIOLENCE_SURVIVOR);
        List<PersonView> survivors = having(violence);
        return survivors.isEmpty() && needs.contains(Need.VIOLENCE_SURVIVOR) ? head() : survivors;
    }

    private List<PersonView> having(Collection<Need> any) {
        return having(member -> member.needs().stream().anyMatch(any::contains));
    }

    private List<PersonView> having(Predicate<PersonView> test) {
        return members.stream().filter(test).toList();
    }

    private List<PersonView> head() {
        return members.stream().filter(PersonView::head).limit(1).toList();
    }
}
