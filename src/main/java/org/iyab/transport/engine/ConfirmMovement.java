package org.iyab.transport.engine;

import java.util.Map;
import java.util.UUID;
import org.iyab.transport.MovementPlanning;
import org.iyab.transport.MovementView;
import org.iyab.transport.Movements;
import org.iyab.transport.engine.MovementProcess.Decision;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** The carrier's word: the movement goes, changes or does not go. */
@Component
class ConfirmMovement implements TaskHandler {

    private final MovementPlanning planning;
    private final Movements movements;

    ConfirmMovement(MovementPlanning planning, Movements movements) {
        this.planning = planning;
        this.movements = movements;
    }

    @Override
    public String task() {
        return MovementProcess.CONFIRM_MOVEMENT;
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        MovementView movement = movements.view(UUID.fromString(context.subject()));
        return Map.of(
                "departureAt", movement.departure().at().toString(),
                "seats", movement.capacity().seats(),
                "wheelchair", movement.capacity().wheelchair(),
                "stretcher", movement.capacity().stretcher(),
                "permits", movement.permits());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        UUID movement = UUID.fromString(context.subject());
        Decision decision = answers.choice("decision", Decision.class);
        if (decision == Decision.CANCEL) {
            planning.giveUp(movement, answers.text("reason"));
            return MovementProcess.DECISION.of(decision);
        }
        planning.adjust(
                movement,
                answers.instant("departureAt").orElseThrow(),
                answers.number("seats"),
                answers.number("wheelchair"),
                answers.number("stretcher"),
                answers.codes("permits"),
                answers.ticked("acceptsExpired"));
        if (decision == Decision.CONFIRM) {
            planning.confirm(movement);
        }
        return MovementProcess.DECISION.of(decision);
    }
}
