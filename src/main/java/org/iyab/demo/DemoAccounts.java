package org.iyab.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iyab.access.Accounts;
import org.iyab.access.DemoAccount;
import org.iyab.access.DemoLogins;
import org.iyab.access.Grant;
import org.iyab.access.Role;
import org.iyab.directory.Directory;
import org.iyab.directory.Region;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration, all with the same password. They exist in the profile {@code demo} alone. */
@Component
@Profile("demo")
class DemoAccounts implements SmartLifecycle, DemoLogins {

    private static final List<String> POSTS = List.of("tripoli", "tunis", "cairo");

    private final Accounts accounts;
    private final Directory directory;
    private volatile boolean running;

    DemoAccounts(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** The regions' accounts need the directory, which is loaded once all beans exist; so before all that runs, and no earlier. */
    @Override
    public void start() {
        running = true;
        all().stream()
                .filter(account -> accounts.find(account.user()).isEmpty())
                .forEach(account -> accounts.put(account.user(), account.name(), PASSWORD, account.grants()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public List<DemoAccount> all() {
        List<DemoAccount> all = new ArrayList<>();
        all.add(account("operator", "Salma Operator", Role.CRISIS_CELL, Grant.EVERYWHERE));
        all.add(account("supervisor", "Hicham Supervisor", Role.CRISIS_SUPERVISOR, Grant.EVERYWHERE));
        all.add(account("logistics", "Karim Logistics", Role.LOGISTICS, Grant.EVERYWHERE));
        POSTS.forEach(post -> all.add(account("consul." + post, "Consul " + capital(post), Role.CONSULAR, post)));
        all.add(account("border", "Reception Casablanca", Role.RECEPTION, "casablanca"));
        all.add(account("border.oujda", "Reception Oujda", Role.RECEPTION, "oujda"));
        all.add(account("health", "Dr Amal Health", Role.HEALTH, Grant.EVERYWHERE));
        all.add(account("protection", "Naima Protection", Role.PROTECTION, Grant.EVERYWHERE));
        all.add(account("ministry", "Ministry", Role.MINISTRY, Grant.EVERYWHERE));
        for (Region region : directory.regions()) {
            all.add(account("region." + shortName(region.nameFr()), region.nameFr(), Role.REGIONAL, region.code()));
        }
        all.add(account("ngo.caritas", "Caritas", Role.NGO, "caritas"));
        all.add(account("ngo.orient-occident", "Orient-Occident", Role.NGO, "orient-occident"));
        all.add(account("partner.ofii", "OFII", Role.PARTNER, "ofii"));
        all.add(account("auditor", "Auditor", Role.AUDITOR, Grant.EVERYWHERE));
        all.add(account("admin", "Administrator", Role.ADMIN, Grant.EVERYWHERE));
        return all;
    }

    private static DemoAccount account(String user, String name, Role role, String place) {
        return new DemoAccount(user, name, List.of(new Grant(role, place)));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** {@code L'Oriental} becomes {@code oriental}, {@code Casablanca-Settat} {@code casablanca}. */
    private static String shortName(String region) {
        String plain = java.text.Normalizer.normalize(region, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^l['\u2019]", "");
        return plain.split("[-\u2013 ]", 2)[0];
    }
}
