package org.iyab.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.iyab.access.Actor;
import org.iyab.access.CurrentActor;
import org.iyab.access.Role;
import org.iyab.http.Commands;
import org.iyab.http.Cursor;
import org.iyab.http.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/work-items")
@Tag(name = "Work items", description = "What waits for whom; claim, fill in, complete")
class WorkItemResource {

    private record Assignment(@NotBlank String user) {}

    private record Completion(@NotNull JsonNode data) {}

    private final WorkList list;
    private final Tasks tasks;
    private final WorkItemViews views;
    private final WorkListRebuild rebuild;
    private final CurrentActor actor;
    private final Commands commands;

    WorkItemResource(
            WorkList list,
            Tasks tasks,
            WorkItemViews views,
            WorkListRebuild rebuild,
            CurrentActor actor,
            Commands commands) {
        this.list = list;
        this.tasks = tasks;
        this.views = views;
        this.rebuild = rebuild;
        this.actor = actor;
        this.commands = commands;
    }

    @GetMapping
    @Operation(
            summary = "Open work items",
            description = "available: unassigned, of a group the caller holds, in scope")
    PageOf<WorkItemViews.View> items(
            @RequestParam(defaultValue = "available") String view,
            @RequestParam(required = false) @Nullable String crisis,
            @RequestParam(name = "case", required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable UUID movement,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        Actor me = actor.get();
        return list.page(
                        me,
                        views.parse(view),
                        new WorkList.Filter(crisis, reference, movement, task),
                        after,
                        Cursor.limit(limit))
                .map(item -> views.view(item, locale));
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<Object> claim(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return commands.change(request, () -> views.view(tasks.claim(id), locale));
    }

    @PostMapping("/{id}/unclaim")
    ResponseEntity<Object> unclaim(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return commands.change(request, () -> views.view(tasks.unclaim(id), locale));
    }

    @PostMapping("/{id}/assign")
    ResponseEntity<Object> assign(
            @PathVariable String id, @Valid @RequestBody Assignment body, HttpServletRequest request, Locale locale) {
        return commands.change(request, () -> views.view(tasks.assign(id, body.user()), locale));
    }

    @GetMapping("/{id}/form")
    Tasks.TaskForm form(@PathVariable String id, Locale locale) {
        return tasks.form(id, locale);
    }

    @PostMapping("/{id}/complete")
    ResponseEntity<Object> complete(
            @PathVariable String id, @Valid @RequestBody Completion body, HttpServletRequest request, Locale locale) {
        return commands.change(request, () -> {
            Tasks.Completed completed = tasks.complete(id, body.data());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("case", completed.subject().caseReference());
            answer.put("movement", completed.subject().movement());
            answer.put("crisis", completed.subject().crisis());
            answer.put("status", completed.subject().status());
            answer.put(
                    "next",
                    completed.next().stream()
                            .map(item -> views.view(item, locale))
                            .toList());
            return answer;
        });
    }

    @PostMapping("/rebuild")
    @Operation(summary = "Make the work list anew from the engine", description = "admin; answers what differed")
    ResponseEntity<Object> rebuild(HttpServletRequest request) {
        actor.get().require(Role.ADMIN);
        return commands.change(request, rebuild::rebuild);
    }
}
