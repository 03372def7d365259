package org.iyab.protection.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.protection.Escort;
import org.iyab.protection.EscortCandidates;
import org.iyab.protection.EscortCandidates.Adult;
import org.iyab.protection.EscortCandidates.Candidate;
import org.iyab.protection.EscortCandidates.Staff;
import org.iyab.protection.Escorts;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** An adult answers for a child who has none. */
@Component
class AppointEscort implements TaskHandler {

    private static final String STAFF = "staff:";

    private final Escorts escorts;
    private final EscortCandidates candidates;

    AppointEscort(Escorts escorts, EscortCandidates candidates) {
        this.escorts = escorts;
        this.candidates = candidates;
    }

    @Override
    public String task() {
        return "appoint-escort";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        List<Map<String, String>> options = candidates.of(context.subject()).stream()
                .map(candidate -> Map.of("value", value(candidate), "label", label(candidate, context.subject())))
                .toList();
        boolean relative = !options.isEmpty()
                && !String.valueOf(options.get(0).get("value")).startsWith(STAFF);
        return Map.of("escorts", options, "escortKind", relative ? Escort.Kind.RELATIVE : Escort.Kind.STAFF);
    }

    private static String value(Candidate candidate) {
        return candidate instanceof Staff staff
                ? STAFF + staff.account()
                : ((Adult) candidate).person().toString();
    }

    private static String label(Candidate candidate, String reference) {
        return candidate instanceof Adult adult && !adult.caseReference().equals(reference)
                ? adult.name() + " (" + adult.caseReference() + ")"
                : candidate.name();
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        String who = answers.text("escort");
        boolean staff = who.startsWith(STAFF);
        Escort.Kind kind = answers.choice("escortKind", Escort.Kind.class);
        if (staff == (kind == Escort.Kind.RELATIVE)) {
            throw DomainProblem.invalid(new FieldProblem("escortKind", "unknown_code"));
        }
        escorts.appoint(new Escort(
                Objects.requireNonNull(context.item().person()),
                context.subject(),
                kind,
                staff ? null : UUID.fromString(who),
                staff ? who.substring(STAFF.length()) : null,
                answers.text("handOverTo")));
        return Map.of();
    }
}
