package org.iyab.transport;

import java.util.List;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.Words;

/** Where a movement stands, with the calls it allows there. */
public enum Stage {
    PLANNED("change", "seats", "cancellation"),
    CONFIRMED("change", "seats", "boarding-opening", "cancellation"),
    BOARDING("boardings", "boarding-opening", "departure", "cancellation"),
    DEPARTED("boardings", "arrival"),
    ARRIVED("boardings", "arrivals"),
    RECONCILED("arrivals"),
    CANCELLED();

    private final List<String> allowed;

    Stage(String... allowed) {
        this.allowed = List.of(allowed);
    }

    public List<String> allowed() {
        return allowed;
    }

    /** Whether a call is possible at this stage. */
    public boolean allows(String call) {
        return allowed.contains(call);
    }

    /** Refuses a call that this stage does not allow. */
    void require(String call) {
        if (!allows(call)) {
            throw refusal();
        }
    }

    DomainProblem refusal() {
        return DomainProblem.conflict("movement_state")
                .with("stage", new Words("stage." + this))
                .with("allowed", allowed.isEmpty() ? "–" : String.join(", ", allowed))
                .telling("stage", name())
                .telling("allowed", allowed);
    }
}
