package org.iyab.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iyab.access.AccessLog;
import org.iyab.casefile.CaseAccess;
import org.iyab.casefile.CaseActs;
import org.iyab.casefile.CaseChange;
import org.iyab.casefile.CaseFiles;
import org.iyab.casefile.CaseOpening;
import org.iyab.casefile.CaseSearch;
import org.iyab.casefile.CaseStatus;
import org.iyab.casefile.CaseView;
import org.iyab.casefile.CaseViews;
import org.iyab.casefile.OpenCase;
import org.iyab.casefile.PriorityReasons;
import org.iyab.casefile.Timeline;
import org.iyab.http.Commands;
import org.iyab.http.Cursor;
import org.iyab.http.EntityTags;
import org.iyab.http.PageOf;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Cases", description = "The repatriation case of a household")
class CaseResource {

    private record NoteBody(@Nullable String note) {}

    private record TextBody(@Nullable String text) {}

    private record ReasonBody(@Nullable String reason) {}

    private record HoldBody(
            @Nullable String reason, @Nullable Instant until) {}

    private record PostBody(@Nullable String post) {}

    private final CaseOpening opening;
    private final CaseSearch search;
    private final CaseAccess access;
    private final CaseActs acts;
    private final CaseChange change;
    private final CaseFiles cases;
    private final CaseViews views;
    private final PriorityReasons reasons;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final Commands commands;

    CaseResource(
            CaseOpening opening,
            CaseSearch search,
            CaseAccess access,
            CaseActs acts,
            CaseChange change,
            CaseFiles cases,
            CaseViews views,
            PriorityReasons reasons,
            Timeline timeline,
            AccessLog accessLog,
            Commands commands) {
        this.opening = opening;
        this.search = search;
        this.access = access;
        this.acts = acts;
        this.change = change;
        this.cases = cases;
        this.views = views;
        this.reasons = reasons;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.commands = commands;
    }

    @PostMapping("/crises/{code}/cases")
    @Operation(summary = "Open the case of a household")
    ResponseEntity<Object> open(
            @PathVariable String code, @RequestBody OpenCase body, HttpServletRequest request, Locale locale) {
        opening.requireAllowed(code, body);
        return commands.create(request, () -> opened(opening.open(code, body), locale));
    }

    private Map<String, Object> opened(CaseOpening.Opened opened, Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("reference", opened.file().reference());
        answer.put("status", opened.file().status());
        answer.put("priority", opened.file().priority());
        answer.put("priorityReason", reasons.of(opened.file().priorityRule(), locale));
        answer.put("household", views.household(opened.file()));
        answer.put("possibleDuplicates", opened.possibleDuplicates());
        return answer;
    }

    @GetMapping("/cases")
    PageOf<Map<String, Object>> search(
            @RequestParam(required = false) @Nullable String crisis,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        views.requireReader();
        return search.page(
                        new CaseSearch.Query(crisis, statusOf(status), priority, post, q), after, Cursor.limit(limit))
                .map(file -> views.brief(file, locale));
    }

    private static @Nullable CaseStatus statusOf(@Nullable String status) {
        if (status == null || status.isBlank()) {
            return null;
        }
        return Arrays.stream(CaseStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElseThrow(() ->
                        DomainProblem.of(Kind.MALFORMED, "malformed_request").with("where", "status"));
    }

    @GetMapping("/cases/{reference}")
    ResponseEntity<Map<String, Object>> one(@PathVariable String reference, Locale locale) {
        views.requireReader();
        CaseView file = access.visible(reference);
        accessLog.looked(reference);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(file.version()))
                .body(views.whole(file, locale));
    }

    @PatchMapping("/cases/{reference}")
    ResponseEntity<Object> change(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseChange.Change body,
            HttpServletRequest request,
            Locale locale) {
        access.mayChange(reference);
        return commands.change(request, () -> {
            change.apply(reference, ifMatch, body);
            return views.whole(cases.get(reference), locale);
        });
    }

    @GetMapping("/cases/{reference}/timeline")
    PageOf<Timeline.Event> timeline(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        views.requireReader();
        access.visible(reference);
        return timeline.ofCase(reference, after, Cursor.limit(limit), locale);
    }

    @GetMapping("/cases/{reference}/notes")
    PageOf<CaseActs.Note> notes(@PathVariable String reference) {
        views.requireReader();
        access.visible(reference);
        List<CaseActs.Note> notes = acts.notes(reference);
        return new PageOf<>(notes, null);
    }

    @PostMapping("/cases/{reference}/notes")
    ResponseEntity<Object> addNote(
            @PathVariable String reference, @RequestBody TextBody body, HttpServletRequest request) {
        views.requireReader();
        access.visible(reference);
        return commands.create(request, () -> acts.addNote(reference, body.text()));
    }

    @PostMapping("/cases/{reference}/self-return")
    ResponseEntity<Object> selfReturn(
            @PathVariable String reference, @RequestBody NoteBody body, HttpServletRequest request, Locale locale) {
        return act(reference, request, locale, () -> acts.selfReturned(reference, body.note()));
    }

    @PostMapping("/cases/{reference}/stay")
    ResponseEntity<Object> stay(
            @PathVariable String reference, @RequestBody NoteBody body, HttpServletRequest request, Locale locale) {
        return act(reference, request, locale, () -> acts.stays(reference, body.note()));
    }

    @PostMapping("/cases/{reference}/hold")
    ResponseEntity<Object> hold(
            @PathVariable String reference, @RequestBody HoldBody body, HttpServletRequest request, Locale locale) {
        return act(reference, request, locale, () -> acts.hold(reference, body.reason(), body.until()));
    }

    @DeleteMapping("/cases/{reference}/hold")
    ResponseEntity<Object> liftHold(@PathVariable String reference, HttpServletRequest request, Locale locale) {
        return act(reference, request, locale, () -> acts.liftHold(reference));
    }

    @PostMapping("/cases/{reference}/closure")
    ResponseEntity<Object> closure(
            @PathVariable String reference, @RequestBody ReasonBody body, HttpServletRequest request, Locale locale) {
        return act(reference, request, locale, () -> acts.requestClosure(reference, body.reason()));
    }

    @PostMapping("/cases/{reference}/transfer")
    ResponseEntity<Object> transfer(
            @PathVariable String reference, @RequestBody PostBody body, HttpServletRequest request, Locale locale) {
        access.mayChange(reference);
        return commands.change(request, () -> {
            acts.transfer(reference, body.post());
            CaseView file = cases.get(reference);
            // Whoever gives a case away may no longer see it.
            return access.sees(file) ? views.whole(file, locale) : Map.of("reference", reference, "post", file.post());
        });
    }

    private ResponseEntity<Object> act(String reference, HttpServletRequest request, Locale locale, Runnable act) {
        access.mayChange(reference);
        return commands.change(request, () -> {
            act.run();
            return views.whole(cases.get(reference), locale);
        });
    }
}
