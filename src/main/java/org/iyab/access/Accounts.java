package org.iyab.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Local accounts and what each may do. */
@Component
public class Accounts {

    /** An account without its secret. */
    public record Account(String user, String name, boolean enabled, List<Grant> grants) {

        public Actor actor() {
            return new Actor(user, name, grants);
        }
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final PasswordMemory memory;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, PasswordMemory memory) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.memory = memory;
    }

    /** Creates the account, or gives an existing one this name, password and these grants. */
    @Transactional
    public void put(String user, String name, String password, Collection<Grant> grants) {
        jdbc.sql("""
                        insert into account (username, name, password_hash) values (?, ?, ?)
                        on conflict (username) do update set name = excluded.name, password_hash = excluded.password_hash""").params(user, name, passwords.encode(password)).update();
        jdbc.sql("delete from account_grant where username = ?").param(user).update();
        for (Grant grant : grants) {
            jdbc.sql("insert into account_grant (username, role, place) values (?, ?, ?)")
                    .params(user, grant.role().code(), grant.value())
                    .update();
        }
        memory.forget(user);
    }

    public boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Account> find(String user) {
        return read("where a.username = ?", user).stream().findFirst();
    }

    /** The name to show for an account; the account itself where it is gone. */
    public String nameOf(@Nullable String user) {
        return user == null ? "" : find(user).map(Account::name).orElse(user);
    }

    /** Everybody who holds the role. */
    public List<Account> holding(Role role) {
        return read(
                "where exists (select 1 from account_grant h where h.username = a.username and h.role = ?)",
                role.code());
    }

    public List<Account> all() {
        return read("where true or a.username = ?", "");
    }

    Optional<AccountPrincipal> principal(String user) {
        return find(user)
                .map(account -> new AccountPrincipal(
                        account.user(),
                        account.name(),
                        jdbc.sql("select password_hash from account where username = ?")
                                .param(user)
                                .query(String.class)
                                .single(),
                        account.enabled(),
                        account.grants()));
    }

    /** Whether any account can be entered with this password; a start outside the demonstration asks it. */
    public List<String> usersWithPassword(String password) {
        record Row(String username, String passwordHash) {}
        return jdbc.sql("select username, password_hash from account where enabled").query(Row.class).list().stream()
                .filter(row -> passwords.matches(password, row.passwordHash()))
                .map(Row::username)
                .toList();
    }

    private List<Account> read(String where, String parameter) {
        record Row(
                String username,
                String name,
                boolean enabled,
                @Nullable String role,
                @Nullable String place) {}
        Map<String, List<Row>> rows = jdbc
                .sql("""
                        select a.username, a.name, a.enabled, g.role, g.place
                        from account a left join account_grant g on g.username = a.username
                        """ + where + " order by a.username, g.role, g.place")
                .param(parameter)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::username, java.util.LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream()
                .map(grants -> new Account(
                        grants.get(0).username(),
                        grants.get(0).name(),
                        grants.get(0).enabled(),
                        grants.stream()
                                .filter(row -> row.role() != null && row.place() != null)
                                .flatMap(row -> Role.of(String.valueOf(row.role()))
                                        .map(role -> new Grant(role, String.valueOf(row.place())))
                                        .stream())
                                .toList()))
                .toList();
    }
}
