package org.iyab.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.iyab.access.Accounts;
import org.iyab.transport.Movements;
import org.iyab.worklist.WorkItem;
import org.iyab.worklist.WorkItemViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work items as the lists of the pages show them. */
@Component
class WorkRows {

    /**
     * One line.
     *
     * @param reference of the case, movement or crisis, as people say it
     * @param about the page of that thing
     */
    record Row(
            String id,
            String href,
            String name,
            @Nullable String priority,
            @Nullable String reference,
            String about,
            @Nullable Instant due,
            boolean overdue,
            boolean held,
            @Nullable String assignee,
            String group,
            @Nullable String crisis) {}

    private final WorkItemViews views;
    private final Movements movements;
    private final Accounts accounts;

    WorkRows(WorkItemViews views, Movements movements, Accounts accounts) {
        this.views = views;
        this.movements = movements;
        this.accounts = accounts;
    }

    List<Row> of(List<WorkItem> items, Locale locale) {
        return items.stream().map(item -> row(item, locale)).toList();
    }

    Row row(WorkItem item, Locale locale) {
        WorkItemViews.View view = views.view(item, locale);
        return new Row(
                item.id(),
                "/work/" + item.id(),
                view.name(),
                item.priority(),
                reference(item),
                about(item),
                item.dueAt(),
                view.overdue(),
                item.held(),
                item.assignee() == null ? null : accounts.nameOf(item.assignee()),
                item.candidateGroup(),
                item.crisis());
    }

    private @Nullable String reference(WorkItem item) {
        if (item.caseReference() != null) {
            return item.caseReference();
        }
        return item.movement() == null
                ? item.crisis()
                : movements
                        .find(item.movement())
                        .map(movement -> movement.code())
                        .orElse(null);
    }

    /** Where the reader goes back to. */
    static String about(WorkItem item) {
        if (item.caseReference() != null) {
            return "/cases/" + item.caseReference();
        }
        return item.movement() == null ? "/crises/" + item.crisis() : "/movements/" + item.movement();
    }
}
