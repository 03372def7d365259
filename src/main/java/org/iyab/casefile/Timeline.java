package org.iyab.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.iyab.access.Accounts;
import org.iyab.audit.AuditLog;
import org.iyab.http.PageOf;
import org.iyab.problem.Texts;
import org.iyab.process.PlanTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened, in order: the trail of a case or a movement in sentences. */
@Component
public class Timeline {

    /** One thing that happened. */
    public record Event(UUID id, Instant at, Instant recordedAt, String action, String text, String actor) {}

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final AuditLog log;
    private final Texts texts;
    private final PlanTexts plan;
    private final PriorityReasons reasons;
    private final Accounts accounts;

    Timeline(AuditLog log, Texts texts, PlanTexts plan, PriorityReasons reasons, Accounts accounts) {
        this.log = log;
        this.texts = texts;
        this.plan = plan;
        this.reasons = reasons;
        this.accounts = accounts;
    }

    public PageOf<Event> ofCase(String reference, @Nullable String after, int limit, Locale locale) {
        return log.page(reference, null, after, limit).map(entry -> event(entry, locale));
    }

    public PageOf<Event> ofMovement(UUID movement, @Nullable String after, int limit, Locale locale) {
        return log.page(null, movement, after, limit).map(entry -> event(entry, locale));
    }

    /** One event of the trail in a sentence. */
    public Event event(AuditLog.Entry entry, Locale locale) {
        String text = entry.action().equals("case.prioritised")
                ? reasons.of(entry.facts().getOrDefault("rule", ""), locale)
                : texts.text("timeline." + entry.action(), locale, words(entry, locale));
        return new Event(
                entry.id(), entry.occurredAt(), entry.recordedAt(), entry.action(), text, actor(entry.actor(), locale));
    }

    private Map<String, String> words(AuditLog.Entry entry, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        entry.facts().forEach((fact, value) -> words.put(fact, word(entry, fact, value, locale)));
        return words;
    }

    /** A code becomes a word, a task its name; identifiers and figures stay. */
    private String word(AuditLog.Entry entry, String fact, String value, Locale locale) {
        if (fact.equals("task") && entry.facts().containsKey("process")) {
            return plan.name(String.valueOf(entry.facts().get("process")), value, locale);
        }
        if (MOMENT.matcher(value).matches()) {
            return WRITTEN.format(Instant.parse(value));
        }
        return texts.find("fact." + value, locale).orElse(value);
    }

    private String actor(String user, Locale locale) {
        return user.equals("system") ? texts.text("timeline.system", locale) : accounts.nameOf(user);
    }
}
