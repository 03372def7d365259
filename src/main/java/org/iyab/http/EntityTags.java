package org.iyab.http;

import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Entity tags from versions, and the test that an update knows the version it changes. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses an update without {@code If-Match} (428) or with another version's (412). */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw DomainProblem.of(Kind.PRECONDITION_REQUIRED, "precondition_required");
        }
        for (String tag : ifMatch.split(",", -1)) {
            String plain = tag.strip();
            if (plain.equals("*") || plain.equals(of(version)) || plain.equals("W/" + of(version))) {
                return;
            }
        }
        throw DomainProblem.of(Kind.STALE, "stale_version");
    }
}
