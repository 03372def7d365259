package org.iyab.reception.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.iyab.reception.EmergencyCash;
import org.iyab.reception.EmergencyCash.Decision;
import org.iyab.reception.EmergencyCash.Means;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** Money for the first days, against a receipt. */
@Component
class PayEmergencyCash implements TaskHandler {

    private final EmergencyCash cash;

    PayEmergencyCash(EmergencyCash cash) {
        this.cash = cash;
    }

    @Override
    public String task() {
        return "emergency-cash";
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        BigDecimal left = cash.left(context.subject());
        Map<String, Object> data = new HashMap<>();
        data.put("ceilingMad", left);
        data.put("decision", (left.signum() > 0 ? Decision.PAY : Decision.NOT_NEEDED).name());
        if (left.signum() > 0) {
            data.put("amountMad", left);
            data.put("means", Means.CASH.name());
            cash.receiptFor(context.subject()).ifPresent(receipt -> data.put("receipt", receipt));
        }
        return data;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Decision decision = answers.choice("decision", Decision.class);
        if (decision == Decision.PAY) {
            cash.pay(
                    context.subject(),
                    answers.decimal("amountMad").orElseThrow(),
                    answers.choice("means", Means.class),
                    answers.text("receipt"));
        } else {
            cash.notPaid(context.subject(), decision);
        }
        return Map.of();
    }
}
