package org.iyab.process;

import java.util.Comparator;
import java.util.List;
import org.iyab.problem.DomainProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that stands still, for the administrator to see and to try again; the oldest first. */
@Component
public class Incidents {

    private final ObjectProvider<StuckSteps> sources;

    Incidents(ObjectProvider<StuckSteps> sources) {
        this.sources = sources;
    }

    public List<StuckSteps.StuckStep> open() {
        return sources.stream()
                .flatMap(source -> source.open().stream())
                .sorted(Comparator.comparing(StuckSteps.StuckStep::since))
                .toList();
    }

    public void retry(String id) {
        if (sources.stream().noneMatch(source -> source.retry(id))) {
            throw DomainProblem.notFound();
        }
    }
}
