package org.iyab.transport.engine;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.iyab.directory.Directory;
import org.iyab.directory.ReceptionCentre;
import org.iyab.transport.MovementNotes;
import org.iyab.transport.MovementView;
import org.iyab.transport.Movements;
import org.iyab.worklist.SubjectSource;
import org.springframework.stereotype.Component;

/** What the work list shows of a movement. */
@Component
class MovementSubjects implements SubjectSource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Movements movements;
    private final MovementNotes notes;
    private final RunMovement run;
    private final Directory directory;

    MovementSubjects(Movements movements, MovementNotes notes, RunMovement run, Directory directory) {
        this.movements = movements;
        this.notes = notes;
        this.run = run;
        this.directory = directory;
    }

    @Override
    public Optional<Subject> find(String businessKey) {
        return ID.matcher(businessKey).matches()
                ? movements.find(UUID.fromString(businessKey)).map(this::subject)
                : Optional.empty();
    }

    private Subject subject(MovementView movement) {
        String centre = movement.arrival().centre();
        String region = centre == null
                ? null
                : directory.centre(centre).map(ReceptionCentre::region).orElse(null);
        return new Subject(
                movement.id().toString(),
                movement.crisis(),
                null,
                movement.id(),
                null,
                centre,
                region,
                null,
                null,
                false,
                null);
    }

    @Override
    public void lock(String businessKey) {
        movements.lock(UUID.fromString(businessKey));
    }

    /** What was proposed before the movement was confirmed waits for approval from now on. */
    @Override
    public void completed(String businessKey) {
        run.askForApproval(UUID.fromString(businessKey));
    }

    @Override
    public void note(String businessKey, String group, String text) {
        notes.keep(UUID.fromString(businessKey), group, text);
    }
}
