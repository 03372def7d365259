package org.iyab.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in this thread: the account signed in, or the product itself where nobody is. */
@Component
public class CurrentActor {

    private static final ThreadLocal<@Nullable Actor> PLAYED = new ThreadLocal<>();

    public Actor get() {
        Actor played = PLAYED.get();
        if (played != null) {
            return played;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal account
                ? account.actor()
                : Actor.SYSTEM;
    }

    /** Runs something as somebody, for the demonstration and for tests. */
    public <T extends @Nullable Object> T as(Actor actor, Supplier<T> act) {
        Actor before = PLAYED.get();
        PLAYED.set(actor);
        try {
            return act.get();
        } finally {
            PLAYED.set(before);
        }
    }
}
