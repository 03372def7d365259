package org.iyab.casefile.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.Channel;
import org.iyab.registry.DocumentType;
import org.iyab.registry.Households;
import org.iyab.registry.Need;
import org.iyab.registry.Paper;
import org.iyab.registry.PersonView;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** The post has seen the papers of every member, or as much as can be seen. */
@Component
class VerifyIdentity implements TaskHandler {

    private static final String MASK = "\u2022";

    private final CaseFiles cases;
    private final Households households;
    private final AuditTrail audit;

    VerifyIdentity(CaseFiles cases, Households households, AuditTrail audit) {
        this.cases = cases;
        this.households = households;
        this.audit = audit;
    }

    @Override
    public String task() {
        return "verify-identity";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        CaseView file = cases.get(context.subject());
        List<PersonView> members = households.members(file.household());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("persons", Choices.persons(members));
        data.put("method", file.channel() == Channel.PHONE || file.channel() == Channel.WEB ? "PHONE" : "IN_PERSON");
        data.put("members", members.stream().map(VerifyIdentity::row).toList());
        boolean citizen =
                members.stream().anyMatch(member -> member.nationalities().contains("MA"));
        data.put("nationalityClaim", citizen ? "CITIZEN" : "UNKNOWN");
        if (file.supervisorQuestion() != null) {
            data.put("question", file.supervisorQuestion());
        }
        return data;
    }

    private static Map<String, Object> row(PersonView member) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("person", member.id().toString());
        row.put(
                "seen",
                member.papers().stream()
                        .map(paper -> paper.type().name())
                        .distinct()
                        .toList());
        best(member).ifPresent(paper -> {
            row.put("number", paper.masked());
            if (paper.expiresOn() != null) {
                row.put("expiresOn", paper.expiresOn().toString());
            }
        });
        return row;
    }

    private static Optional<Paper> best(PersonView member) {
        return member.papers().stream().findFirst();
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        CaseView file = cases.get(context.subject());
        Map<String, PersonView> members = new LinkedHashMap<>();
        households
                .members(file.household())
                .forEach(member -> members.put(member.id().toString(), member));
        for (Answers row : answers.rows("members")) {
            seen(Objects.requireNonNull(members.get(row.text("person"))), row);
        }
        cases.ask(context.subject(), null);
        cases.doubted(context.subject(), answers.codes("doubts"));
        String identity = answers.text("identity");
        audit.record(Act.of("identity.verified", context.actor().user())
                .inCrisis(file.crisis())
                .onCase(context.subject())
                .with("identity", identity)
                .with("method", answers.text("method"))
                .with("claim", answers.text("nationalityClaim"))
                .with("doubts", String.join(" ", answers.codes("doubts"))));
        return EmergencyReturnProcess.IDENTITY.of(identity);
    }

    private void seen(PersonView member, Answers row) {
        List<String> seen = new ArrayList<>(row.codes("seen"));
        if (seen.contains("NONE") || seen.isEmpty()) {
            if (seen.contains("NONE")) {
                households.addNeed(member.id(), Need.NO_DOCUMENTS);
            }
            return;
        }
        Optional<String> number = row.optional("number");
        Optional<Paper> known = best(member);
        boolean unchanged = number.isEmpty() || number.get().contains(MASK);
        if (!unchanged) {
            households.addPaper(
                    member.id(),
                    new Paper(
                            DocumentType.valueOf(seen.get(0)),
                            number.get(),
                            known.map(Paper::country).orElse("MA"),
                            row.day("expiresOn").orElse(null)));
        } else if (known.isPresent() && row.day("expiresOn").isPresent()) {
            Paper paper = known.get();
            households.addPaper(
                    member.id(),
                    new Paper(
                            paper.type(),
                            paper.number(),
                            paper.country(),
                            row.day("expiresOn").get()));
        }
    }
}
