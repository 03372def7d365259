package org.iyab.casefile.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.Outcome;
import org.iyab.problem.Texts;
import org.iyab.registry.Households;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A supervisor decides what a post doubts: a refusal is never the post's alone. */
@Component
class SupervisorReview implements TaskHandler {

    private final CaseFiles cases;
    private final Households households;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    SupervisorReview(CaseFiles cases, Households households, AuditTrail audit, Texts texts, Clock clock) {
        this.cases = cases;
        this.households = households;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "supervisor-review";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CaseView file = cases.get(context.subject());
        boolean child = households.members(file.household()).stream().anyMatch(member -> member.minorOn(today));
        Locale reader = LocaleContextHolder.getLocale();
        String doubts = file.identityDoubts().stream()
                .map(doubt -> texts.text("doubt." + doubt, reader))
                .collect(Collectors.joining(reader.getLanguage().equals("ar") ? "، " : ", "));
        return Map.of("childConcerned", child, "postDoubts", doubts);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        String reference = context.subject();
        CaseView file = cases.get(reference);
        String decision = answers.text("decision");
        audit.record(Act.of("review.decided", context.actor().user())
                .inCrisis(file.crisis())
                .onCase(reference)
                .with("decision", decision)
                .with("ground", answers.optional("refusalReason").orElse("")));
        if (decision.equals("ASK_AGAIN")) {
            cases.ask(reference, answers.text("question"));
        } else if (decision.equals("REFUSE")) {
            cases.close(reference, Outcome.NOT_ELIGIBLE, "case-closed");
        }
        return EmergencyReturnProcess.REVIEW.of(decision);
    }
}
