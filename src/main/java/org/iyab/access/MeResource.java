package org.iyab.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class MeResource {

    private record Me(String user, String name, List<String> roles, List<Scope> scopes) {}

    private record Scope(String role, String place) {}

    private final CurrentActor actor;

    MeResource(CurrentActor actor) {
        this.actor = actor;
    }

    @GetMapping
    Me me() {
        Actor me = actor.get();
        return new Me(
                me.user(),
                me.name(),
                me.roles().stream().map(Role::code).sorted().toList(),
                me.grants().stream()
                        .map(grant -> new Scope(grant.role().code(), grant.value()))
                        .sorted(Comparator.comparing(Scope::role).thenComparing(Scope::place))
                        .toList());
    }
}
