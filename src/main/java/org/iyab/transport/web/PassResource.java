package org.iyab.transport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.casefile.CaseAccess;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.iyab.transport.Passes;
import org.iyab.transport.Passes.PassView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{reference}/passes")
@Tag(name = "Seats")
class PassResource {

    private static final String LIST = "passes";

    private final Passes passes;
    private final CaseAccess cases;
    private final CurrentActor actors;

    PassResource(Passes passes, CaseAccess cases, CurrentActor actors) {
        this.passes = passes;
        this.cases = cases;
        this.actors = actors;
    }

    @GetMapping
    @Operation(
            summary = "The household's boarding passes, adults first",
            description = "none before seats are confirmed")
    PageOf<PassView> passes(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        actors.get().require(Role.LOGISTICS, Role.CONSULAR, Role.CRISIS_CELL, Role.CRISIS_SUPERVISOR, Role.RECEPTION);
        cases.visible(reference);
        int most = Cursor.limit(limit);
        List<PassView> all = passes.of(reference);
        List<String> keys = Cursor.decode(LIST, after, 1);
        int seen = keys.isEmpty() ? 0 : Cursor.key(keys.get(0), Integer::parseInt);
        List<PassView> rest =
                all.stream().skip(Math.max(0, seen)).limit(most + 1L).toList();
        return PageOf.of(rest, most, last -> Cursor.encode(LIST, String.valueOf(seen + most)));
    }
}
