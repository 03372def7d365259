package org.iyab.transport.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.iyab.casefile.CaseAccess;
import org.iyab.http.Commands;
import org.iyab.transport.MovementScope;
import org.iyab.transport.Movements;
import org.iyab.transport.SeatPlanning;
import org.iyab.transport.SeatRelease;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/movements/{id}/seats")
@Tag(name = "Seats", description = "Seats of whole households")
class SeatResource {

    private record Household(@JsonProperty("case") @Nullable String reference) {

        String read() {
            Fields fields = new Fields();
            fields.text("case", reference, 1, 40);
            fields.refuseWrong();
            return Objects.requireNonNull(reference).strip();
        }
    }

    private final SeatPlanning planning;
    private final SeatRelease release;
    private final Movements movements;
    private final MovementScope scope;
    private final CaseAccess cases;
    private final Commands commands;

    SeatResource(
            SeatPlanning planning,
            SeatRelease release,
            Movements movements,
            MovementScope scope,
            CaseAccess cases,
            Commands commands) {
        this.planning = planning;
        this.release = release;
        this.movements = movements;
        this.scope = scope;
        this.cases = cases;
        this.commands = commands;
    }

    @PostMapping
    @Operation(
            summary = "Propose seats for a whole household",
            description = "logistics; while the movement is planned or confirmed")
    ResponseEntity<Object> seat(@PathVariable UUID id, @RequestBody Household body, HttpServletRequest request) {
        scope.logistics(id);
        if (body.reference() != null && !body.reference().isBlank()) {
            cases.visible(body.reference().strip());
        }
        return commands.change(request, () -> {
            planning.propose(id, body.read());
            return movements.view(id);
        });
    }

    @DeleteMapping("/{reference}")
    @Operation(summary = "Take a household's seats back", description = "its place in the queue is kept")
    ResponseEntity<Object> free(@PathVariable UUID id, @PathVariable String reference, HttpServletRequest request) {
        scope.logistics(id);
        cases.visible(reference);
        return commands.change(request, () -> {
            release.byHand(id, reference);
            return movements.view(id);
        });
    }
}
