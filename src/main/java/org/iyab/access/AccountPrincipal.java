package org.iyab.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a session or a request, as Spring Security holds it. Grants are kept as text to survive in a session. */
final class AccountPrincipal implements UserDetails, Serializable {

    private static final long serialVersionUID = 1L;

    private final String user;
    private final String name;
    private final String password;
    private final boolean enabled;
    private final List<String> grants;

    AccountPrincipal(String user, String name, String password, boolean enabled, Collection<Grant> grants) {
        this.user = user;
        this.name = name;
        this.password = password;
        this.enabled = enabled;
        this.grants = grants.stream()
                .map(grant -> grant.role().code() + "@" + grant.value())
                .toList();
    }

    Actor actor() {
        return new Actor(
                user,
                name,
                grants.stream()
                        .map(grant -> grant.split("@", 2))
                        .map(parts -> new Grant(Role.of(parts[0]).orElseThrow(), parts[1]))
                        .toList());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.code()))
                .toList();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
