package org.iyab.transport;

import java.util.Optional;
import java.util.UUID;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.crisis.Crises;
import org.iyab.http.PageOf;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Movements as they are shown, within the caller's scope. */
@Component
public class Movements {

    private final MovementList list;
    private final Crises crises;
    private final CurrentActor actors;

    Movements(MovementList list, Crises crises, CurrentActor actors) {
        this.list = list;
        this.crises = crises;
        this.actors = actors;
    }

    /** Refuses with 404 a crisis that logistics of this actor does not reach. */
    public void requireCrisis(String crisis) {
        if (!actors.get().may(Role.LOGISTICS, crisis) || crises.find(crisis).isEmpty()) {
            throw DomainProblem.notFound();
        }
    }

    /** The movement, if the caller's scope reaches it. */
    @Transactional(readOnly = true)
    public MovementView visible(UUID id) {
        return list.find(id, actors.get()).orElseThrow(DomainProblem::notFound);
    }

    @Transactional(readOnly = true)
    public MovementView view(UUID id) {
        return list.find(id).orElseThrow(DomainProblem::notFound);
    }

    public Optional<MovementView> find(UUID id) {
        return list.find(id);
    }

    /** Keeps the movement to this transaction until it ends. */
    @Transactional
    public void lock(UUID id) {
        list.lock(id);
    }

    /** Movements in the caller's scope by departure. */
    @Transactional(readOnly = true)
    public PageOf<MovementView> page(
            @Nullable String crisis, @Nullable Stage stage, @Nullable String after, int limit) {
        return list.page(actors.get(), crisis, stage, after, limit);
    }
}
