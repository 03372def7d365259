package org.iyab.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do; each role is also the candidate group of its tasks. */
public enum Role {
    CRISIS_CELL("crisis-cell"),
    CRISIS_SUPERVISOR("crisis-supervisor"),
    CONSULAR("consular"),
    LOGISTICS("logistics"),
    RECEPTION("reception"),
    HEALTH("health"),
    PROTECTION("protection"),
    MINISTRY("ministry"),
    REGIONAL("regional"),
    NGO("ngo"),
    PARTNER("partner"),
    AUDITOR("auditor"),
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
