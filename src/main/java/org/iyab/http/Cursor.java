package org.iyab.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.jspecify.annotations.Nullable;

/** An opaque place in a keyset list. A cursor of another list is refused with {@code cursor_invalid}. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String list, String... keys) {
        String text = list + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The keys of the last row seen; empty on the first page. */
    public static List<String> decode(String list, @Nullable String after, int keys) {
        if (after == null || after.isEmpty()) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
            if (parts.size() == keys + 1 && parts.get(0).equals(list)) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    /** Reads one key of a cursor; what cannot be read was not ours. */
    public static <T> T key(String text, java.util.function.Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (java.time.DateTimeException | IllegalArgumentException unreadable) {
            throw invalid();
        }
    }

    /** {@code limit} of a list: 1 to 200, 50 when absent. */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return 50;
        }
        if (limit < 1 || limit > 200) {
            throw DomainProblem.of(Kind.MALFORMED, "malformed_request").with("where", "limit");
        }
        return limit;
    }

    private static DomainProblem invalid() {
        return DomainProblem.of(Kind.MALFORMED, "cursor_invalid");
    }
}
