package org.iyab.problem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of the message bundles with named placeholders, in the reader's language. */
@Component
public class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text under a key, its placeholders filled; the key itself where a bundle lacks it. */
    public String text(String key, Locale locale, Map<String, ?> arguments) {
        String pattern = find(key, locale).or(() -> find(key, Locale.ENGLISH)).orElse(key);
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Object value = arguments.get(matcher.group(1));
            String filling = filling(value, locale);
            matcher.appendReplacement(text, Matcher.quoteReplacement(value == null ? "" : filling));
        }
        return matcher.appendTail(text).toString();
    }

    private String filling(@Nullable Object value, Locale locale) {
        if (value instanceof Words words) {
            return text(words.key(), locale);
        }
        return value instanceof Instant moment ? MINUTE.format(moment) : String.valueOf(value);
    }

    /** The text under a key, if the bundle has it. */
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    public String text(String key, Locale locale) {
        return text(key, locale, Map.of());
    }
}
