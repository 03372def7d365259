package org.iyab.casefile;

import java.util.Optional;
import java.util.Set;
import org.iyab.worklist.SubjectSource;
import org.springframework.stereotype.Component;

/** Cases as subjects of work items. */
@Component
class CaseSubjects implements SubjectSource {

    /** Groups whose notes only they read. */
    private static final Set<String> CONFIDENTIAL = Set.of("health", "protection");

    private final CaseFiles cases;
    private final CaseActs acts;
    private final CaseSignals signals;

    CaseSubjects(
            @org.springframework.context.annotation.Lazy CaseFiles cases,
            @org.springframework.context.annotation.Lazy CaseActs acts,
            CaseSignals signals) {
        this.cases = cases;
        this.acts = acts;
        this.signals = signals;
    }

    @Override
    public Optional<Subject> find(String businessKey) {
        if (!CaseReference.isWellFormed(businessKey)) {
            return Optional.empty();
        }
        return cases.find(businessKey)
                .map(file -> new Subject(
                        file.reference(),
                        file.crisis(),
                        file.reference(),
                        null,
                        file.post(),
                        file.centre(),
                        file.region(),
                        null,
                        file.priority(),
                        file.hold() != null,
                        file.status().name()));
    }

    @Override
    public void lock(String businessKey) {
        cases.lock(businessKey);
    }

    /** Verifying begins when the first task is taken up. */
    @Override
    public void claimed(String businessKey, String task) {
        cases.verifying(businessKey);
    }

    @Override
    public void completed(String businessKey) {
        signals.deliver(businessKey);
    }

    @Override
    public void note(String businessKey, String group, String text) {
        acts.note(businessKey, CONFIDENTIAL.contains(group) ? group : null, text);
    }
}
