package org.iyab.reception.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iyab.casefile.CaseFiles;
import org.iyab.reception.FirstHelp;
import org.iyab.reception.FirstHelp.Situation;
import org.iyab.reception.MinorReception;
import org.iyab.reception.TemporaryHousing;
import org.iyab.reception.TemporaryHousing.Solution;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.PersonView;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** A roof for who has none tonight. */
@Component
class FindTemporaryHousing implements TaskHandler {

    private static final int USUAL_DAYS = 14;

    private final TemporaryHousing housing;
    private final FirstHelp help;
    private final MinorReception minors;
    private final CaseFiles cases;
    private final Households households;
    private final Clock clock;

    FindTemporaryHousing(
            TemporaryHousing housing,
            FirstHelp help,
            MinorReception minors,
            CaseFiles cases,
            Households households,
            Clock clock) {
        this.housing = housing;
        this.help = help;
        this.minors = minors;
        this.cases = cases;
        this.households = households;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "temporary-housing";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "suitable",
                suitable(households.members(cases.get(context.subject()).household())));
        if (help.situationOf(context.subject()).orElse(Situation.UNKNOWN) == Situation.WITH_FAMILY) {
            data.put("solution", Solution.FAMILY.name());
        } else {
            data.put(
                    "until",
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                            .plusDays(USUAL_DAYS)
                            .toString());
        }
        return data;
    }

    private List<String> suitable(List<PersonView> members) {
        List<String> suitable = new ArrayList<>();
        if (members.stream().anyMatch(member -> member.needs().contains(Need.WHEELCHAIR))) {
            suitable.add("WHEELCHAIR");
        }
        if (minors.hasMinor(members)) {
            suitable.add("CHILDREN");
        }
        if (members.stream().anyMatch(member -> member.needs().contains(Need.MEDICAL_CHRONIC))) {
            suitable.add("NEAR_CARE");
        }
        return suitable;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        housing.found(
                context.subject(),
                new TemporaryHousing.Roof(
                        answers.choice("solution", Solution.class),
                        answers.optional("place").orElse(null),
                        answers.day("until").orElse(null),
                        answers.codes("suitable")));
        return Map.of();
    }
}
