package org.iyab.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.iyab.access.Accounts;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.http.Commands;
import org.iyab.problem.DomainProblem;
import org.iyab.process.ProductClock;
import org.iyab.worklist.Tasks;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItems;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration at work: each takes the tasks of its own group and place. */
@Component
@Profile("demo")
class DemoTasks {

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration ONE_ACT = Duration.ofSeconds(15);

    private final Tasks tasks;
    private final WorkItems items;
    private final Accounts accounts;
    private final CurrentActor actors;
    private final Commands commands;
    private final ProductClock clock;
    private final ObjectMapper json;

    DemoTasks(
            Tasks tasks,
            WorkItems items,
            Accounts accounts,
            CurrentActor actors,
            Commands commands,
            ProductClock clock,
            ObjectMapper json) {
        this.tasks = tasks;
        this.items = items;
        this.accounts = accounts;
        this.actors = actors;
        this.commands = commands;
        this.clock = clock;
        this.json = json;
    }

    <T> T as(String user, Supplier<T> act) {
        Actor actor = accounts.find(user)
                .map(Accounts.Account::actor)
                .orElseThrow(() -> new IllegalStateException("There is no account " + user));
        return actors.as(actor, act);
    }

    List<WorkItem> open(String subject) {
        return items.of(subject);
    }

    List<WorkItem> open(String subject, String task) {
        List<WorkItem> open =
                open(subject).stream().filter(item -> item.task().equals(task)).toList();
        if (open.isEmpty()) {
            throw new IllegalStateException(task + " is not open, but "
                    + open(subject).stream().map(WorkItem::task).toList());
        }
        return open;
    }

    void claim(WorkItem item) {
        as(worker(item), () -> tasks.claim(item.id()));
    }

    void complete(WorkItem item, Map<String, String> script) {
        clock.set(clock.instant().plus(ONE_ACT));
        as(worker(item), () -> {
            FilledForm form = new FilledForm(tasks.form(item.id(), Locale.ENGLISH), script, clock.instant(), json);
            for (int attempt = 1; !completed(item, form); attempt++) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new IllegalStateException(item.task() + " is refused with " + form.answers());
                }
            }
            return true;
        });
    }

    /** Takes and completes the item in one transaction; answers that are refused are mended for the next attempt. */
    private boolean completed(WorkItem item, FilledForm form) {
        try {
            commands.run(() -> {
                tasks.claim(item.id());
                return tasks.complete(item.id(), form.answers());
            });
            return true;
        } catch (DomainProblem refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            form.mend(refused.errors());
            return false;
        }
    }

    private String worker(WorkItem item) {
        String assignee = item.assignee();
        return assignee != null
                ? assignee
                : tasks.candidates(item).stream()
                        .map(Accounts.Account::user)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "Nobody may do " + item.task() + " of " + item.candidateGroup()));
    }
}
