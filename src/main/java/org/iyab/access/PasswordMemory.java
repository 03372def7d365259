package org.iyab.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes, in memory and under a keyed hash, that a password was right, so that a program that sends
 * it with every call does not pay for its slow hash each time.
 */
@Component
class PasswordMemory {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private record Known(byte[] hash, Instant until, AccountPrincipal account) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    PasswordMemory() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @org.jspecify.annotations.Nullable
    AccountPrincipal recall(String user, String password) {
        Known entry = known.get(user);
        if (entry == null || entry.until().isBefore(Instant.now(java.time.Clock.systemUTC()))) {
            return null;
        }
        return MessageDigest.isEqual(entry.hash(), hash(user, password)) ? entry.account() : null;
    }

    void remember(String password, AccountPrincipal account) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Instant until = Instant.now(java.time.Clock.systemUTC()).plus(KEPT);
        known.put(account.getUsername(), new Known(hash(account.getUsername(), password), until, account));
    }

    void forget(String user) {
        known.remove(user);
    }

    private byte[] hash(String user, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((user + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
