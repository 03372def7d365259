package org.iyab.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.access.Accounts;
import org.iyab.access.Role;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be asked to escort a minor: adults of the household first, then staff who can be at the
 * departure (the post's own before others), then adults of households that wait for
 * a seat in the same crisis, those of the same post first.
 */
@Component
public class EscortCandidates {

    public sealed interface Candidate permits Staff, Adult {
        String name();
    }

    public record Staff(String account, String name) implements Candidate {}

    public record Adult(UUID person, String name, String caseReference) implements Candidate {}

    private static final List<Role> STAFF = List.of(Role.CONSULAR, Role.PROTECTION, Role.HEALTH);

    /** A list somebody can still read; households beyond it wait longer anyway. */
    private static final int HOUSEHOLDS = 50;

    private final CaseFiles cases;
    private final Households households;
    private final Accounts accounts;
    private final Clock clock;

    EscortCandidates(CaseFiles cases, Households households, Accounts accounts, Clock clock) {
        this.cases = cases;
        this.households = households;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Candidate> of(String caseReference) {
        CaseView file = cases.get(caseReference);
        List<Candidate> candidates = new ArrayList<>(adults(file, households.members(file.household())));
        candidates.addAll(staff(file.post()));
        candidates.addAll(waiting(file));
        return candidates;
    }

    private List<Staff> staff(String post) {
        return STAFF.stream()
                .flatMap(role -> accounts.holding(role).stream()
                        .filter(account ->
                                role != Role.CONSULAR || account.actor().may(role, post)))
                .filter(Accounts.Account::enabled)
                .map(account -> new Staff(account.user(), account.name()))
                .distinct()
                .toList();
    }

    private List<Adult> waiting(CaseView file) {
        List<CaseView> queue = cases.inQueue(file.crisis()).stream()
                .filter(other -> !other.household().equals(file.household()))
                .sorted(Comparator.comparing(other -> !other.post().equals(file.post())))
                .limit(HOUSEHOLDS)
                .toList();
        Map<UUID, List<PersonView>> members =
                households.membersOf(queue.stream().map(CaseView::household).toList());
        return queue.stream()
                .map(other -> adults(other, members.getOrDefault(other.household(), List.of())))
                .flatMap(Collection::stream)
                .toList();
    }

    private List<Adult> adults(CaseView file, List<PersonView> members) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return members.stream()
                .filter(member -> !member.minorOn(today))
                .map(member -> new Adult(member.id(), member.name(), file.reference()))
                .toList();
    }
}
