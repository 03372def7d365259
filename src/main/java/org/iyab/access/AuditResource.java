package org.iyab.access;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.iyab.audit.AuditLog;
import org.iyab.audit.AuditSealer;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail for the auditor. It stands here because {@code audit} lies below {@code access} and knows no roles. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditResource {

    private final AuditLog log;
    private final AuditSealer sealer;
    private final CurrentActor actor;

    AuditResource(AuditLog log, AuditSealer sealer, CurrentActor actor) {
        this.log = log;
        this.sealer = sealer;
        this.actor = actor;
    }

    @GetMapping
    PageOf<AuditLog.Entry> events(
            @RequestParam(name = "case", required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable UUID movement,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        actor.get().require(Role.AUDITOR);
        return log.page(reference, movement, after, Cursor.limit(limit));
    }

    @GetMapping("/verification")
    AuditSealer.Verification verification() {
        actor.get().require(Role.AUDITOR);
        return sealer.verify();
    }
}
