package org.iyab.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of the message bundles with named placeholders, in the reader's language. */
@Component
public class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

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
            String filling = value instanceof Words words ? text(words.key(), locale) : String.valueOf(value);
            matcher.appendReplacement(text, Matcher.quoteReplacement(value == null ? "" : filling));
        }
        return matcher.appendTail(text).toString();
    }

    /** The text under a key, if the bundle has it. */
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    public String text(String key, Locale locale) {
        return text(key, locale, Map.of());
    }
}
