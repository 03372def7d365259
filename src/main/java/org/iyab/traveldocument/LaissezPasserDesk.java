package org.iyab.traveldocument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.problem.DomainProblem;
import org.iyab.registry.DocumentType;
import org.iyab.registry.Households;
import org.iyab.registry.Paper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues laissez-passer: each number once, out of the post's stock. Calls join the transaction of their caller. */
@Component
@Transactional
public class LaissezPasserDesk {

    /** The paper somebody travels on, as its holder or as a child. */
    public record Cover(String number, LocalDate issuedOn, LocalDate expiresOn) {}

    private final LaissezPasserStock stock;
    private final Households households;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    LaissezPasserDesk(
            LaissezPasserStock stock,
            Households households,
            JdbcClient jdbc,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.stock = stock;
        this.households = households;
        this.jdbc = jdbc;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Issues the paper to its holder and to the children on it. A child who is on that very paper already keeps it; any
     * other use of a number issued before is refused with 409 {@code document_number_used}.
     */
    public void issue(LaissezPasser paper) {
        boolean covered = coverOf(paper.person(), paper.issuedOn())
                .map(cover -> cover.number().equals(paper.number()))
                .orElse(false);
        if (covered) {
            return;
        }
        if (!insert(paper)) {
            throw DomainProblem.conflict("document_number_used");
        }
        LaissezPasserNumber.read(paper.number()).ifPresent(stock::issued);
        Paper held = new Paper(DocumentType.LAISSEZ_PASSER, paper.number(), null, paper.expiresOn());
        households.addPaper(paper.person(), held);
        paper.children().stream().sorted().forEach(child -> households.addPaper(child, held));
        audit.record(Act.of("laissez-passer.issued", actors.get().user())
                .onCase(paper.caseReference())
                .with("person", paper.person())
                .with("post", paper.post())
                .with("children", paper.children().size())
                .with("handedTo", paper.handedTo())
                .with("expiresOn", paper.expiresOn()));
    }

    /** The number on the blank that the post should take next; empty when its safe is. */
    @Transactional(readOnly = true)
    public Optional<String> nextNumber(String post) {
        return stock.next(post);
    }

    /** How many blanks the post has left. */
    @Transactional(readOnly = true)
    public int blanks(String post) {
        return stock.blanks(post);
    }

    /** The laissez-passer the person travels on that day, their own first. */
    @Transactional(readOnly = true)
    public Optional<Cover> coverOf(UUID person, LocalDate day) {
        return jdbc.sql("""
                        select number, issued_on, expires_on from laissez_passer
                        where (person = :person or children @> array[:person]::uuid[])
                            and :day between issued_on and expires_on
                        order by (person = :person) desc, expires_on desc limit 1""")
                .param("person", person)
                .param("day", day)
                .query(Cover.class)
                .optional();
    }

    private boolean insert(LaissezPasser paper) {
        return jdbc.sql("""
                        insert into laissez_passer (number, person, case_reference, post, issued_on, expires_on, handed_to,
                            children, issued_by, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?) on conflict (number) do nothing""")
                        .params(
                                paper.number(),
                                paper.person(),
                                paper.caseReference(),
                                paper.post(),
                                paper.issuedOn(),
                                paper.expiresOn(),
                                paper.handedTo().name(),
                                texts(paper.children()),
                                actors.get().user(),
                                java.sql.Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static String[] texts(Set<UUID> people) {
        return people.stream().sorted().map(UUID::toString).toArray(String[]::new);
    }
}
