package org.iyab.transport.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.casefile.BeforeCaseLock;
import org.iyab.casefile.CaseFiles;
import org.iyab.registry.Households;
import org.iyab.registry.PersonView;
import org.iyab.transport.DepartureConfirmation;
import org.iyab.transport.DepartureConfirmation.Answer;
import org.iyab.transport.DepartureConfirmation.Given;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** The post has asked the household whether it travels. */
@Component
class ConfirmDeparture implements TaskHandler {

    private final DepartureConfirmation departure;
    private final CaseFiles cases;
    private final Households households;
    private final People people;
    private final BeforeCaseLock seats;

    ConfirmDeparture(
            DepartureConfirmation departure,
            CaseFiles cases,
            Households households,
            People people,
            BeforeCaseLock seats) {
        this.departure = departure;
        this.cases = cases;
        this.households = households;
        this.people = people;
        this.seats = seats;
    }

    @Override
    public String task() {
        return HouseholdSeat.CONFIRM_DEPARTURE;
    }

    @Override
    public void lockBefore(TaskContext context) {
        seats.lockFor(context.subject());
    }

    @Override
    public Map<String, Object> prefill(TaskContext context) {
        List<UUID> asked =
                departure.asked(context.subject()).stream().map(PersonView::id).toList();
        return Map.of(
                "members", people.options(asked),
                "phoneOnTheDay",
                        households
                                .contact(cases.get(context.subject()).household())
                                .phone());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        Answer answer = answers.choice("answer", Answer.class);
        departure.answer(
                context.subject(),
                new Given(
                        answer,
                        answers.codes("travelling").stream()
                                .map(UUID::fromString)
                                .toList(),
                        answers.ticked("pickUp"),
                        answers.optional("phoneOnTheDay").orElse(null),
                        answers.optional("splitReason").orElse(null),
                        answers.optional("refusalReason").orElse(null)));
        return HouseholdSeat.AGREES.of(answer == Answer.AGREES);
    }
}
