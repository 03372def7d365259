package org.iyab.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iyab.access.Accounts;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.iyab.problem.Words;
import org.iyab.process.Forms;
import org.iyab.process.PlanTexts;
import org.iyab.process.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with work items: claim, give back, assign, fill in and complete. */
@Component
public class Tasks {

    /** A task's form: its schema in the reader's language, what is prefilled, and a colleague's advice. */
    public record TaskForm(JsonNode schema, Map<String, Object> data, String guide) {}

    /** After a task: the case, if it was one's, where it stands, and what is open next. */
    public record Completed(WorkItem item, SubjectSource.Subject subject, List<WorkItem> next) {}

    private final WorkItems items;
    private final Processes processes;
    private final Forms forms;
    private final PlanTexts texts;
    private final Accounts accounts;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ObjectProvider<TaskHandler> handlers;

    Tasks(
            WorkItems items,
            Processes processes,
            Forms forms,
            PlanTexts texts,
            Accounts accounts,
            CurrentActor actors,
            AuditTrail audit,
            ObjectProvider<TaskHandler> handlers) {
        this.items = items;
        this.processes = processes;
        this.forms = forms;
        this.texts = texts;
        this.accounts = accounts;
        this.actors = actors;
        this.audit = audit;
        this.handlers = handlers;
    }

    /** The item, if it is open and the caller may see it. */
    public WorkItem visible(String id) {
        Actor actor = actors.get();
        return items.find(id)
                .filter(item -> actor.user().equals(item.assignee()) || new WorkScope(actor).includes(item))
                .orElseThrow(DomainProblem::notFound);
    }

    /** Whether the caller may take this item. */
    public boolean mayTake(WorkItem item) {
        return new WorkScope(actors.get()).includes(item);
    }

    /** Takes the item; again by its holder changes nothing. */
    @Transactional
    public WorkItem claim(String id) {
        WorkItem item = lockedItem(id);
        String me = actors.get().user();
        if (me.equals(item.assignee())) {
            return item;
        }
        if (item.assignee() != null) {
            throw alreadyClaimed(item.assignee());
        }
        if (!mayTake(item)) {
            throw DomainProblem.forbidden(item.candidateGroup());
        }
        processes.assign(id, me);
        items.source(item.subject()).claimed(item.subject(), item.task());
        audit.record(act("task.claimed", item));
        return items.find(id).orElseThrow(DomainProblem::notFound);
    }

    /** Gives the item back; one that nobody holds stays as it is. */
    @Transactional
    public WorkItem unclaim(String id) {
        WorkItem item = lockedItem(id);
        if (item.assignee() == null) {
            return item;
        }
        boolean mine = actors.get().user().equals(item.assignee());
        if (!mine && !actors.get().is(Role.CRISIS_SUPERVISOR)) {
            throw alreadyClaimed(item.assignee());
        }
        processes.assign(id, null);
        audit.record(act("task.returned", item));
        return items.find(id).orElseThrow(DomainProblem::notFound);
    }

    /** Gives the item to somebody of its group; a supervisor may, and whoever gives it to a colleague of theirs. */
    @Transactional
    public WorkItem assign(String id, String user) {
        WorkItem item = lockedItem(id);
        if (!actors.get().is(Role.CRISIS_SUPERVISOR, Role.CRISIS_CELL) && !mayTake(item)) {
            throw DomainProblem.forbidden(Role.CRISIS_SUPERVISOR.code());
        }
        Actor assignee = accounts.find(user)
                .filter(Accounts.Account::enabled)
                .map(Accounts.Account::actor)
                .filter(somebody -> new WorkScope(somebody).includes(item))
                .orElseThrow(
                        () -> DomainProblem.invalid("assignee_not_allowed", new FieldProblem("user", "unknown_code"))
                                .with("user", user)
                                .with("group", item.candidateGroup()));
        processes.assign(id, assignee.user());
        items.source(item.subject()).claimed(item.subject(), item.task());
        audit.record(act("task.assigned", item).with("to", assignee.user()));
        return items.find(id).orElseThrow(DomainProblem::notFound);
    }

    /** The form as it stands now. */
    @Transactional(readOnly = true)
    public TaskForm form(String id, Locale locale) {
        WorkItem item = visible(id);
        TaskHandler.TaskContext context = context(item);
        return new TaskForm(
                schema(item, locale),
                handler(item).prefill(context),
                texts.guidance(item.process(), item.task(), locale));
    }

    /**
     * Completes the item: the answers pass the form's schema, the handler changes the domain, the process goes on; all of
     * it or nothing.
     */
    @Transactional
    public Completed complete(String id, JsonNode data) {
        WorkItem seen = items.find(id).orElseThrow(() -> over(id));
        visibleOrMine(seen);
        TaskHandler handler = handler(seen);
        handler.lockBefore(context(seen));
        WorkItem item = lockedItem(id);
        if (!actors.get().user().equals(item.assignee())) {
            throw item.assignee() == null ? DomainProblem.conflict("not_claimed") : alreadyClaimed(item.assignee());
        }
        TaskHandler.TaskContext context = context(item);
        List<FieldProblem> problems = forms.check(schema(item, Locale.ENGLISH), data, handler.prefill(context));
        if (!problems.isEmpty()) {
            throw DomainProblem.invalid(problems);
        }
        Answers answers = new Answers(data);
        Map<String, Object> facts = handler.complete(context, answers);
        SubjectSource source = items.source(item.subject());
        answers.optional("note").ifPresent(note -> source.note(item.subject(), item.candidateGroup(), note));
        audit.record(act("task.completed", item));
        processes.complete(id, facts);
        source.completed(item.subject());
        return new Completed(item, items.subject(item.subject()), items.of(item.subject()));
    }

    private void visibleOrMine(WorkItem item) {
        Actor actor = actors.get();
        if (!actor.user().equals(item.assignee()) && !new WorkScope(actor).includes(item)) {
            throw DomainProblem.notFound();
        }
    }

    /** Locks the subject, then reads the item again: whoever came first has changed or ended it. */
    private WorkItem lockedItem(String id) {
        WorkItem seen = items.find(id).orElseThrow(() -> over(id));
        visibleOrMine(seen);
        items.source(seen.subject()).lock(seen.subject());
        return items.find(id).orElseThrow(() -> over(id));
    }

    /** A task that is over is told apart from one that never was, to whoever could have seen it. */
    private DomainProblem over(String id) {
        return past(id).map(item -> DomainProblem.conflict("task_over").with("why", new Words("task.over")))
                .orElseGet(DomainProblem::notFound);
    }

    /** An item that is over, if the caller could have seen it. */
    public Optional<WorkItem> past(String id) {
        return items.past(id).filter(item -> actors.get().user().equals(item.assignee()) || mayTake(item));
    }

    private DomainProblem alreadyClaimed(String assignee) {
        String who = accounts.nameOf(assignee);
        return DomainProblem.conflict("already_claimed").with("who", who).telling("assignee", who);
    }

    private JsonNode schema(WorkItem item, Locale locale) {
        return forms.schema(processes.deploymentOf(processes.definitionOf(item.id())), item.task(), locale);
    }

    private TaskHandler.TaskContext context(WorkItem item) {
        return new TaskHandler.TaskContext(
                item.id(), item.task(), item.subject(), items.subject(item.subject()), item, actors.get());
    }

    private TaskHandler handler(WorkItem item) {
        TaskHandler handler = byTask().get(item.task());
        return Objects.requireNonNull(handler, () -> "No handler for task " + item.task());
    }

    private Map<String, TaskHandler> byTask() {
        return handlers.stream().collect(Collectors.toMap(TaskHandler::task, Function.identity()));
    }

    private Act act(String action, WorkItem item) {
        return Act.of(action, actors.get().user())
                .inCrisis(item.crisis())
                .onCase(item.caseReference())
                .onMovement(item.movement())
                .with("task", item.task())
                .with("process", item.process());
    }

    /** Who may take the item, for the page that assigns it. */
    public List<Accounts.Account> candidates(WorkItem item) {
        List<Accounts.Account> candidates = new ArrayList<>();
        Role.of(item.candidateGroup()).ifPresent(role -> candidates.addAll(accounts.holding(role)));
        candidates.removeIf(account -> !account.enabled() || !new WorkScope(account.actor()).includes(item));
        return candidates;
    }
}
