package org.iyab.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iyab.seeds.Seeds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When a task is due, by {@code seeds/deadlines.csv}: task and priority to a duration. Deadlines run on the clock. */
@Component
public class Deadlines {

    /** Gives the instant that a deadline counts from, where that is not the creation of the task. */
    public interface Anchor {
        /** The instant of an anchor such as {@code ASSEMBLY} for a subject; empty if it has none yet. */
        Optional<Instant> of(String anchor, String businessKey);
    }

    private record Row(String task, String anchor, Map<String, Duration> durations) {}

    private final Map<String, Row> rows;
    private final ObjectProvider<Anchor> anchors;

    Deadlines(Seeds seeds, ObjectProvider<Anchor> anchors) {
        this.anchors = anchors;
        this.rows = seeds
                .file("deadlines.csv")
                .rows(row -> new Row(
                        row.text("task"),
                        row.text("anchor"),
                        Map.of(
                                "P1", row.duration("p1"),
                                "P2", row.duration("p2"),
                                "P3", row.duration("p3"),
                                "P4", row.duration("p4"))))
                .stream()
                .collect(Collectors.toMap(Row::task, row -> row));
    }

    public boolean knows(String task) {
        return rows.containsKey(task);
    }

    /**
     * The instant a task is due: its creation and the duration, or its anchor less the duration. A task without a
     * priority (of a movement, of a crisis) is timed as P1.
     */
    public @Nullable Instant due(String task, @Nullable String priority, Instant created, String businessKey) {
        Row row = rows.get(task);
        if (row == null) {
            return null;
        }
        Duration duration = row.durations().get(priority == null ? "P1" : priority.toUpperCase(Locale.ROOT));
        if (duration == null || row.anchor().equals("CREATED")) {
            return duration == null ? null : created.plus(duration);
        }
        return anchors.stream()
                .flatMap(anchor -> anchor.of(row.anchor(), businessKey).stream())
                .findFirst()
                .map(moment -> moment.minus(duration))
                .orElse(null);
    }
}
