package org.iyab.crisis;

import java.util.Optional;
import org.iyab.worklist.SubjectSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the work list about crises. */
@Component
class CrisisSubjects implements SubjectSource {

    private final JdbcClient jdbc;
    private final CrisisJournal journal;

    CrisisSubjects(JdbcClient jdbc, CrisisJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Override
    public Optional<Subject> find(String businessKey) {
        if (!CrisisFields.CODE.matcher(businessKey).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select code from crisis where code = ?")
                .param(businessKey)
                .query(String.class)
                .optional()
                .map(code -> new Subject(code, code, null, null, null, null, null, null, null, false, null));
    }

    @Override
    public void lock(String businessKey) {
        jdbc.sql("select code from crisis where code = ? for update")
                .param(businessKey)
                .query(String.class)
                .optional();
    }

    @Override
    public void note(String businessKey, String group, String text) {
        journal.note(businessKey, group, text);
    }
}
