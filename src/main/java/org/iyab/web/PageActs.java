package org.iyab.web;

import java.util.Locale;
import org.iyab.http.Commands;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a button of a page does: the act in one transaction, then a page that says what came of it. */
@Component
class PageActs {

    private final Commands commands;
    private final Texts texts;

    PageActs(Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /**
     * Goes back to a page once the act is done.
     *
     * @param done key of the message that says so
     */
    String then(String page, String done, RedirectAttributes next, Runnable act) {
        try {
            run(act);
            next.addFlashAttribute("flash", done);
        } catch (DomainProblem problem) {
            next.addFlashAttribute("problem", told(problem));
        }
        return "redirect:" + page;
    }

    void run(Runnable act) {
        commands.run(() -> {
            act.run();
            return true;
        });
    }

    PageProblem told(DomainProblem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        return PageProblem.of(problem, texts, locale);
    }
}
