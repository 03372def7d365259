package org.iyab.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.iyab.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Whoever acts: an account with what it may do, or the product itself. */
public record Actor(String user, String name, Collection<Grant> grants) {

    /** The product itself: timers, workers, the demonstration. */
    public static final Actor SYSTEM = new Actor("system", "system", List.of());

    public Actor {
        grants = List.copyOf(grants);
    }

    public boolean is(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    /** Whether a grant of this role reaches the place. */
    public boolean may(Role role, @Nullable String place) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.reaches(place));
    }

    /** Refuses with 403, naming the first role that may, unless the actor holds one of the roles. */
    public void require(Role... roles) {
        if (this != SYSTEM && !is(roles)) {
            throw DomainProblem.forbidden(roles[0].code());
        }
    }

    /** The places where the actor holds the role, {@link Grant#EVERYWHERE} among them. */
    public Set<String> places(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::value)
                .collect(Collectors.toSet());
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toSet());
    }
}
