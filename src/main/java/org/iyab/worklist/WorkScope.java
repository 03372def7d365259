package org.iyab.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iyab.access.Actor;
import org.iyab.access.Grant;
import org.iyab.access.Role;
import org.jspecify.annotations.Nullable;

/** Which work items a person may see and take: of a group they hold, at a place their grant reaches. */
record WorkScope(Actor actor) {

    /** Where a role's grants lie: which column of an item they are held against. */
    static @Nullable String place(Role role, WorkItem item) {
        return switch (role) {
            case CONSULAR -> item.post();
            case RECEPTION -> item.centre();
            case REGIONAL -> item.region();
            case NGO -> item.organisation();
            default -> item.crisis();
        };
    }

    private static String column(Role role) {
        return switch (role) {
            case CONSULAR -> "post";
            case RECEPTION -> "centre";
            case REGIONAL -> "region";
            case NGO -> "organisation";
            default -> "crisis";
        };
    }

    boolean includes(WorkItem item) {
        return Role.of(item.candidateGroup())
                .map(role -> actor.may(role, place(role, item)) || withoutPlace(role, item))
                .orElse(false);
    }

    /** A task of a crisis itself that names no place is open to every holder of its group. */
    private boolean withoutPlace(Role role, WorkItem item) {
        return place(role, item) == null && actor.is(role);
    }

    /** The same as a condition over {@code work_item}. */
    String condition(Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>();
        for (Role role : actor.roles()) {
            Set<String> places = actor.places(role);
            String name = "places" + role.ordinal();
            if (places.contains(Grant.EVERYWHERE)) {
                alternatives.add("candidate_group = '" + role.code() + "'");
            } else {
                parameters.put(name, places.stream().sorted().toList());
                alternatives.add("(candidate_group = '" + role.code() + "' and (" + column(role) + " in (:" + name
                        + ") or " + column(role) + " is null))");
            }
        }
        return alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
    }
}
