package org.iyab.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as they are searched: lower case, without accents, vowel signs and hyphens, in both scripts. */
public final class SearchKey {

    private SearchKey() {}

    public static String of(@Nullable String... names) {
        return Stream.of(names)
                .filter(Objects::nonNull)
                .map(name -> fold(Objects.requireNonNull(name)))
                .collect(Collectors.joining(" "));
    }

    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[\u0622\u0623\u0625]", "\u0627")
                .replace('\u0649', '\u064a')
                .replace('\u0629', '\u0647')
                .replace("\u0640", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
