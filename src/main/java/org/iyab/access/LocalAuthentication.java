package org.iyab.access;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a password against the local accounts, slowly the first time and from memory for five minutes after. */
@Component
class LocalAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordMemory memory;
    private final String nobody;

    LocalAuthentication(Accounts accounts, PasswordEncoder passwords, PasswordMemory memory) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.memory = memory;
        this.nobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        AccountPrincipal account = memory.recall(user, password);
        if (account == null) {
            account = check(user, password);
            memory.remember(password, account);
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }

    private AccountPrincipal check(String user, String password) {
        AccountPrincipal account = accounts.principal(user).orElse(null);
        // An unknown account costs as much time as a wrong password, so that neither can be told from the other.
        boolean right = passwords.matches(password, account == null ? nobody : account.getPassword());
        if (account == null || !right || !account.isEnabled()) {
            throw new BadCredentialsException("Wrong account or password");
        }
        return account;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
