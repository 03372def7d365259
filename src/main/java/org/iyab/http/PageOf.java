package org.iyab.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list: {@code next} is the cursor of the following page, null on the last. */
public record PageOf<T>(List<T> items, @Nullable String next) {

    /** A page of {@code limit} items out of {@code limit + 1} rows read; the extra row tells that there is more. */
    public static <T> PageOf<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new PageOf<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new PageOf<>(List.copyOf(items), cursor.apply(items.get(limit - 1)));
    }

    public <R> PageOf<R> map(Function<? super T, R> view) {
        return new PageOf<>(items.stream().map(view).toList(), next);
    }
}
