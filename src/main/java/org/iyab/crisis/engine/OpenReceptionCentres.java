package org.iyab.crisis.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.iyab.crisis.CrisisReadiness;
import org.iyab.crisis.CrisisReadiness.OpenedCentre;
import org.iyab.directory.Directory;
import org.iyab.directory.ReceptionCentre;
import org.iyab.worklist.Answers;
import org.iyab.worklist.TaskHandler;
import org.springframework.stereotype.Component;

@Component
class OpenReceptionCentres implements TaskHandler {

    private static final Duration UNTIL_OPEN = Duration.ofHours(6);
    /** As the form allows. */
    private static final int MOST_ROWS = 10;

    private static final List<String> ALL_TEAMS =
            List.of("BORDER_POLICE", "HEALTH", "PSYCHOLOGICAL", "PROTECTION", "SOCIAL", "TRANSPORT");

    private final CrisisReadiness readiness;
    private final Directory directory;
    private final Clock clock;

    OpenReceptionCentres(CrisisReadiness readiness, Directory directory, Clock clock) {
        this.readiness = readiness;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String task() {
        return CrisisResponseProcess.OPEN_RECEPTION_CENTRES;
    }

    /** The centres open already, or all there are, with every team in place. */
    @Override
    public Map<String, Object> prefill(TaskContext context) {
        List<OpenedCentre> opened = readiness.openedCentres(context.subject());
        return Map.of(
                "receptionCentres",
                Options.of(directory.centres(), ReceptionCentre::code),
                "centres",
                opened.isEmpty() ? all() : opened);
    }

    private List<OpenedCentre> all() {
        Instant opensAt = clock.instant().plus(UNTIL_OPEN).truncatedTo(ChronoUnit.MINUTES);
        return directory.centres().stream()
                .limit(MOST_ROWS)
                .map(centre -> new OpenedCentre(centre.code(), centre.dailyCapacity(), opensAt, ALL_TEAMS))
                .toList();
    }

    @Override
    public Map<String, Object> complete(TaskContext context, Answers answers) {
        readiness.open(
                context.subject(),
                answers.rows("centres").stream()
                        .map(row -> new OpenedCentre(
                                row.text("centre"),
                                row.number("capacity"),
                                row.instant("opensAt").orElseThrow(),
                                row.codes("teams")))
                        .toList());
        return Map.of();
    }
}
