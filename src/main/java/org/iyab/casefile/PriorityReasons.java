package org.iyab.casefile;

import java.util.Locale;
import java.util.Set;
import org.iyab.problem.Texts;
import org.iyab.process.PlanTexts;
import org.springframework.stereotype.Component;

/** Why a case has its priority, in words; what protects a survivor is told to nobody else. */
@Component
public class PriorityReasons {

    private static final Set<String> PROTECTED = Set.of("T03");

    private final PlanTexts plan;
    private final Texts texts;
    private final CaseAccess access;

    PriorityReasons(PlanTexts plan, Texts texts, CaseAccess access) {
        this.plan = plan;
        this.texts = texts;
        this.access = access;
    }

    public String of(String rule, Locale locale) {
        return PROTECTED.contains(rule) && !access.readsProtection()
                ? texts.text("triage.protection", locale)
                : plan.rule("triage", rule, locale);
    }
}
