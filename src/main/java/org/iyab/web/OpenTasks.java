package org.iyab.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.iyab.worklist.WorkItemViews;
import org.iyab.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of one thing, as rows that lead to them. */
@Component
class OpenTasks {

    record Row(
            String href,
            String name,
            @Nullable String priority,
            @Nullable String reference,
            @Nullable Instant due,
            boolean overdue,
            @Nullable String assignee,
            String group) {}

    private final WorkItems items;
    private final WorkItemViews views;

    OpenTasks(WorkItems items, WorkItemViews views) {
        this.items = items;
        this.views = views;
    }

    List<Row> of(String subject, Locale locale) {
        return items.of(subject).stream()
                .map(item -> views.view(item, locale))
                .map(view -> new Row(
                        "/work/" + view.id(),
                        view.name(),
                        view.priority(),
                        view.post(),
                        view.due(),
                        view.overdue(),
                        view.assignee(),
                        view.group()))
                .toList();
    }
}
