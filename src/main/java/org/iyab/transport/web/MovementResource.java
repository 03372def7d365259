package org.iyab.transport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.iyab.http.Commands;
import org.iyab.http.Cursor;
import org.iyab.http.EntityTags;
import org.iyab.http.PageOf;
import org.iyab.transport.Mode;
import org.iyab.transport.MovementPlanning;
import org.iyab.transport.MovementPlanning.ChangeMovement;
import org.iyab.transport.MovementPlanning.PlanMovement;
import org.iyab.transport.MovementScope;
import org.iyab.transport.MovementView;
import org.iyab.transport.Movements;
import org.iyab.transport.Stage;
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
@RequestMapping("/api/v1/movements")
@Tag(name = "Movements", description = "Plan, change and cancel")
class MovementResource {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]*");

    private record From(@Nullable String place, @Nullable Instant at) {}

    private record To(
            @Nullable String place,
            @Nullable String centre,
            @Nullable Instant at) {}

    private record Places(
            @Nullable Integer seats,
            @Nullable Integer wheelchair,
            @Nullable Integer stretcher,
            @Nullable Integer laps) {}

    private record Plan(
            @Nullable String code,
            @Nullable String crisis,
            @Nullable String mode,
            @Nullable From departure,
            @Nullable To arrival,
            @Nullable Places capacity) {

        PlanMovement read() {
            Fields fields = new Fields();
            fields.text("code", code, 2, 20);
            fields.pattern("code", code, CODE);
            fields.required("crisis", crisis);
            fields.choice("mode", mode, Mode.class);
            From from = Objects.requireNonNullElse(departure, new From(null, null));
            fields.text("departure.place", from.place, 2, 120);
            fields.required("departure.at", from.at);
            To to = Objects.requireNonNullElse(arrival, new To(null, null, null));
            fields.text("arrival.place", to.place, 2, 120);
            fields.required("arrival.at", to.at);
            Places places = Objects.requireNonNullElse(capacity, new Places(null, null, null, null));
            fields.number("capacity.seats", places.seats, 1, 3000);
            fields.number("capacity.wheelchair", places.wheelchair, 0, 100);
            fields.number("capacity.stretcher", places.stretcher, 0, 20);
            fields.optionalNumber("capacity.laps", places.laps, 0, 3000);
            fields.refuseWrong();
            return new PlanMovement(
                    Objects.requireNonNull(code),
                    Objects.requireNonNull(crisis),
                    Mode.valueOf(Objects.requireNonNull(mode)),
                    Objects.requireNonNull(from.place).strip(),
                    Objects.requireNonNull(from.at),
                    Objects.requireNonNull(to.place).strip(),
                    to.centre,
                    Objects.requireNonNull(to.at),
                    Objects.requireNonNull(places.seats),
                    Objects.requireNonNull(places.wheelchair),
                    Objects.requireNonNull(places.stretcher),
                    places.laps);
        }
    }

    private record Change(
            @Nullable From departure,
            @Nullable To arrival,
            @Nullable Places capacity) {

        ChangeMovement read() {
            Fields fields = new Fields();
            From from = Objects.requireNonNullElse(departure, new From(null, null));
            fields.optionalText("departure.place", from.place, 2, 120);
            To to = Objects.requireNonNullElse(arrival, new To(null, null, null));
            fields.optionalText("arrival.place", to.place, 2, 120);
            Places places = Objects.requireNonNullElse(capacity, new Places(null, null, null, null));
            fields.optionalNumber("capacity.seats", places.seats, 1, 3000);
            fields.optionalNumber("capacity.wheelchair", places.wheelchair, 0, 100);
            fields.optionalNumber("capacity.stretcher", places.stretcher, 0, 20);
            fields.optionalNumber("capacity.laps", places.laps, 0, 3000);
            fields.refuseWrong();
            return new ChangeMovement(
                    from.place,
                    from.at,
                    to.place,
                    to.centre,
                    to.at,
                    places.seats,
                    places.wheelchair,
                    places.stretcher,
                    places.laps);
        }
    }

    private record Cancellation(@Nullable String reason) {

        String read() {
            Fields fields = new Fields();
            fields.text("reason", reason, 5, 300);
            fields.refuseWrong();
            return Objects.requireNonNull(reason).strip();
        }
    }

    private final Movements movements;
    private final MovementPlanning planning;
    private final MovementScope scope;
    private final Commands commands;

    MovementResource(Movements movements, MovementPlanning planning, MovementScope scope, Commands commands) {
        this.movements = movements;
        this.planning = planning;
        this.scope = scope;
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Plan a movement", description = "logistics; in a crisis that is active")
    ResponseEntity<Object> plan(@RequestBody Plan body, HttpServletRequest request) {
        scope.requireLogistics();
        if (body.crisis() != null) {
            movements.requireCrisis(body.crisis());
        }
        return tagged(commands.create(request, () -> movements.view(planning.plan(body.read()))));
    }

    @GetMapping
    @Operation(summary = "Movements in the caller's scope, by departure")
    PageOf<MovementView> movements(
            @RequestParam(required = false) @Nullable String crisis,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        scope.requireReader();
        return movements.page(crisis, stage, after, Cursor.limit(limit));
    }

    @GetMapping("/{id}")
    ResponseEntity<MovementView> movement(@PathVariable UUID id) {
        MovementView movement = scope.readable(id);
        return ResponseEntity.ok().eTag(EntityTags.of(movement.version())).body(movement);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change way, hours or places before boarding",
            description = "needs If-Match; seats that no longer fit are given back from the end of the queue")
    ResponseEntity<Object> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body,
            HttpServletRequest request) {
        scope.logistics(id);
        return tagged(commands.change(request, () -> {
            planning.requireVersion(id, ifMatch);
            planning.change(id, body.read());
            return movements.view(id);
        }));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            summary = "Cancel before departure",
            description = "seats are freed, passes revoked, and no household loses its place in the queue")
    ResponseEntity<Object> cancel(@PathVariable UUID id, @RequestBody Cancellation body, HttpServletRequest request) {
        scope.logistics(id);
        return commands.change(request, () -> {
            planning.cancel(id, body.read());
            return movements.view(id);
        });
    }

    private static ResponseEntity<Object> tagged(ResponseEntity<Object> answer) {
        return answer.getBody() instanceof MovementView movement
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .eTag(EntityTags.of(movement.version()))
                        .body(movement)
                : answer;
    }
}
