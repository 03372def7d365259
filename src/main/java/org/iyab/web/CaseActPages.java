package org.iyab.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.iyab.casefile.CaseAccess;
import org.iyab.casefile.CaseActs;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do to a case on its page, beside its tasks. */
@Controller
@RequestMapping("/cases/{reference}")
class CaseActPages {

    private static final String BACK = "redirect:/cases/{reference}";

    private final CaseAccess access;
    private final CaseViews views;
    private final CaseFiles cases;
    private final CaseActs acts;
    private final Refusals refusals;
    private final Clock clock;

    CaseActPages(CaseAccess access, CaseViews views, CaseFiles cases, CaseActs acts, Refusals refusals, Clock clock) {
        this.access = access;
        this.views = views;
        this.cases = cases;
        this.acts = acts;
        this.refusals = refusals;
        this.clock = clock;
    }

    @PostMapping("/notes")
    String note(@PathVariable String reference, @RequestParam String text, RedirectAttributes next, Locale locale) {
        views.requireReader();
        access.visible(reference);
        refusals.tried(() -> acts.addNote(reference, text), "case.flash.note", next, locale);
        return BACK;
    }

    @PostMapping("/self-return")
    String selfReturn(
            @PathVariable String reference, @RequestParam String note, RedirectAttributes next, Locale locale) {
        return act(reference, () -> acts.selfReturned(reference, note), "case.flash.self-return", next, locale);
    }

    @PostMapping("/stay")
    String stay(@PathVariable String reference, @RequestParam String note, RedirectAttributes next, Locale locale) {
        return act(reference, () -> acts.stays(reference, note), "case.flash.stay", next, locale);
    }

    /** @param hours how long; a length needs no time zone, a moment would */
    @PostMapping("/hold")
    String hold(
            @PathVariable String reference,
            @RequestParam String reason,
            @RequestParam int hours,
            RedirectAttributes next,
            Locale locale) {
        return act(
                reference,
                () -> acts.hold(reference, reason, clock.instant().plus(Duration.ofHours(hours))),
                "case.flash.hold",
                next,
                locale);
    }

    @PostMapping("/lift-hold")
    String liftHold(@PathVariable String reference, RedirectAttributes next, Locale locale) {
        return act(reference, () -> acts.liftHold(reference), "case.flash.lift-hold", next, locale);
    }

    @PostMapping("/closure")
    String closure(
            @PathVariable String reference, @RequestParam String reason, RedirectAttributes next, Locale locale) {
        return act(reference, () -> acts.requestClosure(reference, reason), "case.flash.closure", next, locale);
    }

    @PostMapping("/transfer")
    String transfer(@PathVariable String reference, @RequestParam String post, RedirectAttributes next, Locale locale) {
        act(reference, () -> acts.transfer(reference, post), "case.flash.transfer", next, locale);
        // Whoever gives a case away may no longer see it.
        return access.sees(cases.get(reference)) ? BACK : "redirect:/cases";
    }

    private String act(String reference, Runnable act, String done, RedirectAttributes next, Locale locale) {
        access.mayChange(reference);
        refusals.tried(act, done, next, locale);
        return BACK;
    }
}
