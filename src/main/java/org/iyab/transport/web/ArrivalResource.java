package org.iyab.transport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.iyab.http.Commands;
import org.iyab.transport.Arrival;
import org.iyab.transport.Arrival.Reconciliation;
import org.iyab.transport.MovementScope;
import org.iyab.transport.Movements;
import org.iyab.transport.Passes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/movements/{id}")
@Tag(name = "Arrival", description = "Landing, counting in and reconciliation")
class ArrivalResource {

    private final Arrival arrival;
    private final Movements movements;
    private final Passes passes;
    private final MovementScope scope;
    private final Commands commands;

    ArrivalResource(Arrival arrival, Movements movements, Passes passes, MovementScope scope, Commands commands) {
        this.arrival = arrival;
        this.movements = movements;
        this.passes = passes;
        this.scope = scope;
        this.commands = commands;
    }

    @PostMapping("/arrival")
    @Operation(summary = "Record the landing", description = "logistics")
    ResponseEntity<Object> land(@PathVariable UUID id, @RequestBody Moment body, HttpServletRequest request) {
        scope.logistics(id);
        return commands.change(request, () -> {
            arrival.land(id, body.read());
            return movements.view(id);
        });
    }

    @PostMapping("/arrivals")
    @Operation(summary = "Count a person in at the centre", description = "reception of the arrival centre")
    ResponseEntity<Object> arrive(@PathVariable UUID id, @RequestBody ScannedPass body, HttpServletRequest request) {
        scope.reception(id);
        body.known(passes);
        return commands.change(request, () -> arrival.scan(id, body.read(), body.at()));
    }

    @GetMapping("/reconciliation")
    @Operation(summary = "Who boarded against who arrived", description = "reception of the arrival centre, logistics")
    Reconciliation reconciliation(@PathVariable UUID id) {
        scope.arrival(id);
        return arrival.reconciliation(id);
    }
}
