package org.iyab.reception.engine;

import java.util.List;
import java.util.Map;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.reception.FirstHelp;
import org.iyab.reception.FirstHelp.Situation;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** Where does the family sleep, and what are its rights? */
@Component
class SocialOrientation implements TaskHandler {

    private final FirstHelp help;
    private final CaseFiles cases;
    private final Households households;

    SocialOrientation(FirstHelp help, CaseFiles cases, Households households) {
        this.help = help;
        this.cases = cases;
        this.households = households;
    }

    @Override
    public String task() {
        return "social-orientation";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        CaseView file = cases.get(context.subject());
        boolean without = file.needs().contains(Need.NO_DOCUMENTS)
                || households.members(file.household()).stream()
                        .anyMatch(member -> member.needs().contains(Need.NO_DOCUMENTS));
        return Map.of("papersMissing", without ? List.of("NATIONAL_CARD", "PASSPORT") : List.of());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Situation situation = answers.choice("situation", Situation.class);
        help.oriented(context.subject(), situation, answers.codes("rights"), answers.codes("papersMissing"));
        return situation == Situation.NOWHERE ? ReceptionProcess.HOUSING.of(true) : Map.of();
    }
}
