package org.iyab.transport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.iyab.http.Commands;
import org.iyab.transport.Boarding;
import org.iyab.transport.Departure;
import org.iyab.transport.MovementScope;
import org.iyab.transport.Movements;
import org.iyab.transport.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/movements/{id}")
@Tag(name = "Boarding", description = "From the opening of the doors to the departure")
class BoardingResource {

    private record Opening(@Nullable String note) {

        void check() {
            Fields fields = new Fields();
            fields.text("note", note, 1, 2000);
            fields.refuseWrong();
        }
    }

    private final Boarding boarding;
    private final Departure departure;
    private final Movements movements;
    private final Passes passes;
    private final MovementScope scope;
    private final Commands commands;

    BoardingResource(
            Boarding boarding,
            Departure departure,
            Movements movements,
            Passes passes,
            MovementScope scope,
            Commands commands) {
        this.boarding = boarding;
        this.departure = departure;
        this.movements = movements;
        this.passes = passes;
        this.scope = scope;
        this.commands = commands;
    }

    @PostMapping("/boarding-opening")
    @Operation(summary = "Open boarding before its time, or again", description = "logistics")
    ResponseEntity<Object> open(@PathVariable UUID id, @RequestBody Opening body, HttpServletRequest request) {
        scope.logistics(id);
        return commands.change(request, () -> {
            body.check();
            boarding.open(id);
            return movements.view(id);
        });
    }

    @PostMapping("/boardings")
    @Operation(
            summary = "Count a person in",
            description = "logistics; the pass's token or its ten characters, as often as one likes")
    ResponseEntity<Object> board(@PathVariable UUID id, @RequestBody ScannedPass body, HttpServletRequest request) {
        scope.logistics(id);
        body.known(passes);
        return commands.change(request, () -> boarding.scan(id, body.read(), body.at()));
    }

    @PostMapping("/departure")
    @Operation(
            summary = "Record the departure",
            description = "409 boarding_not_closed while somebody expected is missing")
    ResponseEntity<Object> depart(@PathVariable UUID id, @RequestBody Moment body, HttpServletRequest request) {
        scope.logistics(id);
        return commands.change(request, () -> {
            departure.depart(id, body.read());
            return movements.view(id);
        });
    }
}
