package org.iyab.reception;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.iyab.access.CurrentActor;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseView;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.registry.Households;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Emergency cash: up to a ceiling a household, each payment with a receipt of its own. Amounts are kept in centimes. */
@Component
@Transactional
public class EmergencyCash {

    public enum Decision {
        PAY,
        NOT_NEEDED,
        LATER
    }

    public enum Means {
        CASH,
        MONEY_ORDER,
        MOBILE
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.UTC);

    private final CashCeiling ceiling;
    private final CaseFiles cases;
    private final Households households;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    EmergencyCash(
            CashCeiling ceiling,
            CaseFiles cases,
            Households households,
            JdbcClient jdbc,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.ceiling = ceiling;
        this.cases = cases;
        this.households = households;
        this.jdbc = jdbc;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** What may still be paid to the household, in MAD. */
    @Transactional(readOnly = true)
    public BigDecimal left(String caseReference) {
        int people = households.members(cases.get(caseReference).household()).size();
        long paid = jdbc.sql("select coalesce(sum(amount_centimes), 0) from cash_payment where case_reference = ?")
                .param(caseReference)
                .query(Long.class)
                .single();
        return ceiling.of(people).subtract(BigDecimal.valueOf(paid, 2)).max(BigDecimal.ZERO);
    }

    /**
     * A receipt number for today that no other case can be given, {@code R-<yymmdd>-<crisis and number of the case>};
     * empty when it is used.
     */
    @Transactional(readOnly = true)
    public Optional<String> receiptFor(String caseReference) {
        String serial =
                caseReference.substring(0, caseReference.lastIndexOf('-')).replace("-", "");
        String receipt = "R-" + DAY.format(clock.instant()) + "-" + serial;
        boolean used = jdbc.sql("select exists (select 1 from cash_payment where receipt = ?)")
                .param(receipt)
                .query(Boolean.class)
                .single();
        return used ? Optional.empty() : Optional.of(receipt);
    }

    /** Pays; above the ceiling or on a receipt used before it is refused with 422. */
    public void pay(String caseReference, BigDecimal amountMad, Means means, String receipt) {
        BigDecimal left = left(caseReference);
        if (amountMad.compareTo(left) > 0) {
            throw DomainProblem.invalid(
                    new FieldProblem("amountMad", "too_large", Map.of("max", left.toPlainString())));
        }
        int rows = jdbc.sql("""
                        insert into cash_payment (receipt, case_reference, amount_centimes, means, paid_at, paid_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (receipt) do nothing""")
                .params(
                        receipt,
                        caseReference,
                        centimes(amountMad),
                        means.name(),
                        Timestamp.from(clock.instant()),
                        actors.get().user())
                .update();
        if (rows == 0) {
            throw DomainProblem.invalid(new FieldProblem("receipt", "duplicate_value"));
        }
        audit.record(act("cash.paid", caseReference)
                .with("amountMad", amountMad.toPlainString())
                .with("means", means));
    }

    public void notPaid(String caseReference, Decision decision) {
        audit.record(act("cash.not-paid", caseReference).with("decision", decision));
    }

    static long centimes(BigDecimal amountMad) {
        if (amountMad.stripTrailingZeros().scale() > 2) {
            throw DomainProblem.invalid(new FieldProblem("amountMad", "not_a_number"));
        }
        return amountMad.movePointRight(2).longValueExact();
    }

    private Act act(String action, String caseReference) {
        CaseView file = cases.get(caseReference);
        return Act.of(action, actors.get().user()).inCrisis(file.crisis()).onCase(caseReference);
    }
}
