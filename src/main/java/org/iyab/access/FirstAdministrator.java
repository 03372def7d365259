package org.iyab.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Outside the demonstration there are no default accounts. The first administrator is made by starting once with
 * {@code --iyab.access.create-admin=<name>} and the password in {@code IYAB_ACCESS_ADMIN_PASSWORD}; a start on a database
 * in which a demonstration account still has its known password is refused.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    /**
     * The first administrator.
     *
     * @param createAdmin the account to create; nothing is created where it is absent
     * @param adminPassword its password, at least twelve characters
     */
    @ConfigurationProperties("iyab.access")
    record Settings(@Nullable String createAdmin, @Nullable String adminPassword) {}

    private static final int SHORTEST = 12;

    private final Settings settings;
    private final Accounts accounts;

    FirstAdministrator(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> known = accounts.usersWithPassword(DemoLogins.PASSWORD);
        if (!known.isEmpty()) {
            throw new IllegalStateException("These accounts have the demonstration's password: " + known
                    + ". Start on another database, or change their passwords in the profile demo.");
        }
        if (settings.createAdmin() != null) {
            String password = settings.adminPassword();
            if (password == null || password.length() < SHORTEST) {
                throw new IllegalStateException("Give the administrator a password of at least " + SHORTEST
                        + " characters in IYAB_ACCESS_ADMIN_PASSWORD.");
            }
            accounts.put(
                    settings.createAdmin(),
                    settings.createAdmin(),
                    password,
                    List.of(new Grant(Role.ADMIN, Grant.EVERYWHERE)));
        }
    }
}
