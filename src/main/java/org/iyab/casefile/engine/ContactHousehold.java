package org.iyab.casefile.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.Outcome;
import org.iyab.registry.Households;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** A household that waits without news is called: are they safe, and what do they want? */
@Component
class ContactHousehold implements TaskHandler {

    private final CaseFiles cases;
    private final Households households;
    private final AuditTrail audit;

    ContactHousehold(CaseFiles cases, Households households, AuditTrail audit) {
        this.cases = cases;
        this.households = households;
        this.audit = audit;
    }

    @Override
    public String task() {
        return "contact-household";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("missedTwice", cases.get(context.subject()).noShows() >= 2);
        return data;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        String reference = context.subject();
        CaseView file = cases.get(reference);
        String reached = answers.text("reached");
        answers.optional("newPhone").ifPresent(phone -> households.setPhone(file.household(), phone));
        audit.record(Act.of("household.contacted", context.actor().user())
                .inCrisis(file.crisis())
                .onCase(reference)
                .with("reached", reached)
                .with("intention", answers.optional("intention").orElse("")));
        boolean changed = !answers.codes("changed").isEmpty();
        Map<String, Object> facts = new HashMap<>(EmergencyReturnProcess.CHANGED.of(changed));
        if (reached.equals("YES")) {
            cases.contacted(reference);
            facts.putAll(EmergencyReturnProcess.MISSED_TWICE.of(false));
        }
        String intention = answers.optional("intention").orElse("");
        if (intention.equals("SELF_RETURNED")) {
            cases.close(reference, Outcome.SELF_RETURNED, "self-returned");
        } else if (intention.equals("STAYS") && answers.ticked("statementSigned")) {
            cases.close(reference, Outcome.STAYED, "stays");
        } else if (changed) {
            cases.documenting(reference);
        }
        return facts;
    }
}
