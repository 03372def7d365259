package org.iyab.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did.
 *
 * @param action what, as {@code case.opened}: its sentence stands under {@code timeline.<action>} in the bundles
 * @param actor the account, or {@code system}
 * @param at when it happened, if that is not now
 * @param facts codes and identifiers, in alphabetical order
 */
public record Act(
        String action,
        String actor,
        @Nullable String crisis,
        @Nullable String caseReference,
        @Nullable UUID movement,
        @Nullable Instant at,
        Map<String, String> facts) {

    public Act {
        facts = new TreeMap<>(facts);
    }

    public static Act of(String action, String actor) {
        return new Act(action, actor, null, null, null, null, Map.of());
    }

    public Act inCrisis(@Nullable String code) {
        return new Act(action, actor, code, caseReference, movement, at, facts);
    }

    public Act onCase(@Nullable String reference) {
        return new Act(action, actor, crisis, reference, movement, at, facts);
    }

    public Act onMovement(@Nullable UUID id) {
        return new Act(action, actor, crisis, caseReference, id, at, facts);
    }

    public Act occurred(@Nullable Instant moment) {
        return new Act(action, actor, crisis, caseReference, movement, moment, facts);
    }

    public Act with(String fact, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(fact, String.valueOf(value));
        return new Act(action, actor, crisis, caseReference, movement, at, more);
    }
}
