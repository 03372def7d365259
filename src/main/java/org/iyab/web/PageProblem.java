package org.iyab.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.Texts;
import org.jspecify.annotations.Nullable;

/** A refusal in the reader's words, as a page shows it above its content; waits in the session for the next page. */
record PageProblem(String title, String detail, List<Entry> errors) implements Serializable {

    private static final long serialVersionUID = 1L;

    record Entry(String field, String message) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    static PageProblem of(DomainProblem problem, Texts texts, Locale locale) {
        String title = texts.find("page.problem." + problem.kind().status(), locale)
                .orElseGet(() -> texts.text("page.problem.title", locale));
        String detail = problem.errors().isEmpty()
                ? texts.text("problem." + problem.code(), locale, problem.arguments())
                : texts.text("page.problem.fields", locale);
        return new PageProblem(
                title,
                detail,
                problem.errors().stream()
                        .map(error -> new Entry(error.field(), message(error.code(), error.arguments(), texts, locale)))
                        .toList());
    }

    private static String message(String code, @Nullable Map<String, ?> arguments, Texts texts, Locale locale) {
        return texts.text("field." + code, locale, arguments == null ? Map.of() : arguments);
    }
}
