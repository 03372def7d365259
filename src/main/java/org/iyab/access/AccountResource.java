package org.iyab.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iyab.audit.Act;
import org.iyab.audit.AuditTrail;
import org.iyab.http.Commands;
import org.iyab.http.PageOf;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts", description = "Local accounts; administrators only")
class AccountResource {

    private static final int SHORTEST = 12;

    private record GrantBody(
            @Nullable String role, @Nullable String place) {}

    private record AccountBody(
            @Nullable String name,
            @Nullable String password,
            @Nullable List<GrantBody> grants) {}

    private record AccountView(String user, String name, boolean enabled, List<GrantBody> grants) {}

    private final Accounts accounts;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Commands commands;

    AccountResource(Accounts accounts, CurrentActor actor, AuditTrail audit, Commands commands) {
        this.accounts = accounts;
        this.actor = actor;
        this.audit = audit;
        this.commands = commands;
    }

    @GetMapping
    PageOf<AccountView> all() {
        actor.get().require(Role.ADMIN);
        return new PageOf<>(accounts.all().stream().map(AccountResource::view).toList(), null);
    }

    @PutMapping("/{user}")
    @Operation(summary = "Create an account, or give it this name, password and these roles")
    ResponseEntity<Object> put(@PathVariable String user, @RequestBody AccountBody body, HttpServletRequest request) {
        actor.get().require(Role.ADMIN);
        return commands.change(request, () -> {
            List<Grant> grants = check(user, body);
            accounts.put(user, Objects.requireNonNull(body.name()), Objects.requireNonNull(body.password()), grants);
            audit.record(Act.of("account.put", actor.get().user()).with("account", user));
            return Map.of("user", user);
        });
    }

    private static List<Grant> check(String user, AccountBody body) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!user.matches("[a-z][a-z0-9.-]{1,39}")) {
            problems.add(new FieldProblem("user", "pattern"));
        }
        if (body.name() == null || body.name().isBlank()) {
            problems.add(new FieldProblem("name", "required"));
        }
        if (body.password() == null || body.password().length() < SHORTEST) {
            problems.add(new FieldProblem("password", "too_short", Map.of("min", SHORTEST)));
        }
        List<Grant> grants = new ArrayList<>();
        List<GrantBody> wanted = body.grants() == null ? List.of() : body.grants();
        for (int i = 0; i < wanted.size(); i++) {
            String place = wanted.get(i).place();
            Role role = Role.of(String.valueOf(wanted.get(i).role())).orElse(null);
            if (role == null) {
                problems.add(new FieldProblem("grants[" + i + "].role", "unknown_code"));
            } else if (place == null || place.isBlank()) {
                problems.add(new FieldProblem("grants[" + i + "].place", "required"));
            } else {
                grants.add(new Grant(role, place));
            }
        }
        if (!problems.isEmpty()) {
            throw DomainProblem.invalid(problems);
        }
        return grants;
    }

    private static AccountView view(Accounts.Account account) {
        return new AccountView(
                account.user(),
                account.name(),
                account.enabled(),
                account.grants().stream()
                        .map(grant -> new GrantBody(grant.role().code(), grant.value()))
                        .toList());
    }
}
