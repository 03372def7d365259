package org.iyab.reception.engine;

import java.util.Locale;
import java.util.Map;
import org.iyab.directory.Directory;
import org.iyab.directory.Region;
import org.iyab.reception.OnwardTravel;
import org.iyab.reception.OnwardTravel.Agreement;
import org.iyab.reception.OnwardTravel.Journey;
import org.iyab.reception.OnwardTravel.Means;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The way home, and whether the region may call. */
@Component
class PlanOnwardTravel implements TaskHandler {

    private final OnwardTravel travel;
    private final Directory directory;

    PlanOnwardTravel(OnwardTravel travel, Directory directory) {
        this.travel = travel;
        this.directory = directory;
    }

    @Override
    public String task() {
        return "plan-onward-travel";
    }

    /** The region of the centre is not where the family goes: the question is asked without an answer at hand. */
    @Override
    public Map<String, Object> prefill(TaskContext context) {
        Locale locale = LocaleContextHolder.getLocale();
        return Map.of("regions", Options.of(directory.regions(), Region::code, region -> region.name(locale)));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Agreement followUp = answers.choice("followUpConsent", Agreement.class);
        Agreement share =
                answers.optional("shareConsent").map(Agreement::valueOf).orElse(Agreement.LATER);
        travel.plan(
                context.subject(),
                new Journey(
                        answers.text("destinationRegion"),
                        answers.text("destinationPlace"),
                        answers.choice("means", Means.class),
                        answers.optional("ticket").orElse(null)));
        travel.agree(context.subject(), followUp, share);
        return ReceptionProcess.FOLLOW_UP.of(followUp == Agreement.YES);
    }
}
