package org.iyab.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iyab.http.Commands;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.iyab.problem.FieldProblem;
import org.iyab.problem.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Runs what a page was asked to do and tells the next page how it went: a short word, or the refusal. */
@Component
class Refusals {

    /** As the fragment {@code problem} shows it; it waits in the session for the next page. */
    record Refusal(@Nullable String title, @Nullable String detail, List<Map<String, String>> errors)
            implements Serializable {}

    /** What the reader can mend or must hear; anything else is a page of its own. */
    private static final Set<Kind> SHOWN = Set.of(Kind.CONFLICT, Kind.INVALID, Kind.STALE);

    private final Commands commands;
    private final Texts texts;

    Refusals(Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /** Whether the act was done. {@code done} is the key of the word for it. */
    boolean tried(Runnable act, String done, RedirectAttributes next, Locale locale) {
        try {
            commands.run(() -> {
                act.run();
                return true;
            });
            next.addFlashAttribute("flash", done);
            return true;
        } catch (DomainProblem problem) {
            if (!SHOWN.contains(problem.kind())) {
                throw problem;
            }
            next.addFlashAttribute("problem", refusal(problem, locale));
            return false;
        }
    }

    /** A refusal in the words of the reader. */
    Refusal refusal(DomainProblem problem, Locale locale) {
        List<Map<String, String>> errors = new ArrayList<>();
        problem.errors().forEach(error -> errors.add(Map.of("message", message(error, locale))));
        String detail = problem.code().equals("validation_failed")
                ? null
                : texts.text("problem." + problem.code(), locale, problem.arguments());
        return new Refusal(null, detail, errors);
    }

    private String message(FieldProblem error, Locale locale) {
        String text = texts.text("field." + error.code(), locale, error.arguments());
        return texts.find("case.field." + error.field(), locale)
                .map(label -> label + ": " + text)
                .orElse(text);
    }
}
