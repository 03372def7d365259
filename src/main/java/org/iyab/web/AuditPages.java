package org.iyab.web;

import java.util.Locale;
import java.util.Map;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.audit.AuditLog;
import org.iyab.audit.AuditSealer;
import org.iyab.casefile.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The trail for the auditor, with the proof that nothing in it was changed. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    /** An event with its sentence. */
    record Line(AuditLog.Entry entry, String text, Map<String, String> facts) {}

    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditSealer sealer;
    private final Timeline timeline;
    private final CurrentActor actor;

    AuditPages(AuditLog log, AuditSealer sealer, Timeline timeline, CurrentActor actor) {
        this.log = log;
        this.sealer = sealer;
        this.timeline = timeline;
        this.actor = actor;
    }

    @GetMapping
    String events(
            @RequestParam(name = "case", required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean verify,
            Model model,
            Locale locale) {
        actor.get().require(Role.AUDITOR);
        String ofCase = Params.given(reference);
        model.addAttribute(
                "page",
                log.page(ofCase, null, after, PAGE)
                        .map(entry ->
                                new Line(entry, timeline.event(entry, locale).text(), entry.facts())));
        model.addAttribute("reference", ofCase);
        model.addAttribute("first", after == null);
        model.addAttribute("base", Params.address(UriComponentsBuilder.fromPath("/audit"), "case", ofCase));
        if (verify) {
            model.addAttribute("verification", sealer.verify());
        }
        return "audit";
    }
}
