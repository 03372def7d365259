package org.iyab.traveldocument.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.iyab.traveldocument.LaissezPasser;
import org.iyab.traveldocument.LaissezPasser.HandedTo;
import org.iyab.traveldocument.LaissezPasserDesk;
import org.iyab.traveldocument.MissingPapers;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** A laissez-passer for one person, and for the small children who travel on it. */
@Component
class IssueLaissezPasser implements TaskHandler {

    private final LaissezPasserDesk desk;
    private final MissingPapers missing;
    private final CaseFiles cases;
    private final Households households;
    private final Clock clock;

    IssueLaissezPasser(
            LaissezPasserDesk desk, MissingPapers missing, CaseFiles cases, Households households, Clock clock) {
        this.desk = desk;
        this.missing = missing;
        this.cases = cases;
        this.households = households;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "issue-laissez-passer";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        CaseView file = cases.get(context.subject());
        UUID holder = holder(context);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<PersonView> minors = minorsBeside(holder, households.members(file.household()), today);
        Map<String, Object> data = new HashMap<>();
        data.put(
                "minors",
                minors.stream()
                        .map(minor -> Map.of("value", minor.id().toString(), "label", minor.name()))
                        .toList());
        data.put(
                "childrenOn",
                missing.among(minors).stream()
                        .map(minor -> minor.id().toString())
                        .toList());
        data.put("handedTo", HandedTo.HOLDER.name());
        desk.coverOf(holder, today)
                .ifPresentOrElse(
                        cover -> put(data, cover.number(), cover.issuedOn(), cover.expiresOn()),
                        () -> put(
                                data,
                                desk.nextNumber(file.post()).orElse(""),
                                today,
                                today.plus(LaissezPasser.LONGEST)));
        return data;
    }

    private static void put(Map<String, Object> data, String number, LocalDate issuedOn, LocalDate expiresOn) {
        data.put("number", number);
        data.put("issuedOn", issuedOn.toString());
        data.put("expiresOn", expiresOn.toString());
    }

    /** A child's own paper carries nobody else. */
    private static List<PersonView> minorsBeside(UUID holder, List<PersonView> members, LocalDate today) {
        boolean child = members.stream().anyMatch(member -> member.id().equals(holder) && member.minorOn(today));
        return child
                ? List.of()
                : members.stream().filter(member -> member.minorOn(today)).toList();
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Set<UUID> children =
                answers.codes("childrenOn").stream().map(UUID::fromString).collect(Collectors.toSet());
        desk.issue(new LaissezPasser(
                answers.text("number"),
                holder(context),
                context.subject(),
                cases.get(context.subject()).post(),
                answers.day("issuedOn").orElseThrow(),
                answers.day("expiresOn").orElseThrow(),
                answers.choice("handedTo", HandedTo.class),
                children));
        return Map.of();
    }

    private static UUID holder(TaskContext context) {
        return Objects.requireNonNull(context.item().person());
    }
}
