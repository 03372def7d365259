package org.iyab.crisis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.iyab.crisis.AreaInput;
import org.iyab.crisis.Crises;
import org.iyab.crisis.CrisisScope;
import org.iyab.crisis.CrisisView;
import org.iyab.crisis.Level;
import org.iyab.crisis.OpenCrisis;
import org.iyab.http.Commands;
import org.iyab.http.Cursor;
import org.iyab.http.EntityTags;
import org.iyab.http.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/crises")
@Tag(name = "Crises", description = "Open, activate, assess and stand down")
class CrisisResource {

    private record Change(@Nullable String title, @Nullable List<@Nullable AreaInput> areas) {}

    private record Activation(
            @Nullable String level, @Nullable String note) {}

    private record Deactivation(@Nullable String note) {}

    private final Crises crises;
    private final CrisisScope scope;
    private final Commands commands;

    CrisisResource(Crises crises, CrisisScope scope, Commands commands) {
        this.crises = crises;
        this.scope = scope;
        this.commands = commands;
    }

    @PostMapping
    @Operation(
            summary = "Open a crisis",
            description = "crisis-cell, crisis-supervisor; its level is null until it is activated")
    ResponseEntity<Object> open(@RequestBody OpenCrisis body, HttpServletRequest request) {
        scope.requireCell();
        return tagged(commands.create(request, () -> crises.open(body)));
    }

    @GetMapping
    @Operation(summary = "Crises open to the caller, the latest first")
    PageOf<CrisisView> crises(
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return crises.list(level, after, Cursor.limit(limit));
    }

    @GetMapping("/{code}")
    ResponseEntity<CrisisView> crisis(@PathVariable String code) {
        CrisisView crisis = crises.get(code);
        return ResponseEntity.ok().eTag(EntityTags.of(crisis.version())).body(crisis);
    }

    @PatchMapping("/{code}")
    @Operation(
            summary = "Change the title or the areas",
            description = "needs If-Match; a changed risk is kept in the area's history")
    ResponseEntity<Object> change(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body,
            HttpServletRequest request) {
        scope.requireCellOf(code);
        return tagged(commands.change(request, () -> crises.change(code, ifMatch, body.title(), body.areas())));
    }

    @PostMapping("/{code}/activation")
    @Operation(
            summary = "Start the plan, raise or lower its level",
            description = "the level in force again changes nothing")
    ResponseEntity<Object> activate(
            @PathVariable String code, @RequestBody Activation body, HttpServletRequest request) {
        scope.requireCellOf(code);
        return tagged(commands.change(request, () -> crises.activate(code, body.level(), body.note())));
    }

    @PostMapping("/{code}/deactivation")
    @Operation(summary = "Stand down", description = "409 open_cases_remain while people of open cases are abroad")
    ResponseEntity<Object> deactivate(
            @PathVariable String code, @RequestBody Deactivation body, HttpServletRequest request) {
        scope.requireSupervisorOf(code);
        return tagged(commands.change(request, () -> crises.deactivate(code, body.note())));
    }

    private static ResponseEntity<Object> tagged(ResponseEntity<Object> answer) {
        return answer.getBody() instanceof CrisisView crisis
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .eTag(EntityTags.of(crisis.version()))
                        .body(crisis)
                : answer;
    }
}
