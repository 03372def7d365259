package org.iyab.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a call that changes something: in one transaction, again in a fresh one where two acts collided, and once only
 * for one {@code Idempotency-Key}. The key, the change and the kept answer commit together, so that a client that lost
 * the connection and sends again finds either everything or nothing.
 */
@Component
public class Commands {

    /** Tells whether a failure means that two acts collided and a fresh transaction will do. */
    public interface Collision {
        boolean caused(Throwable failure);
    }

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final List<Collision> collisions;

    Commands(PlatformTransactionManager transactions, JdbcClient jdbc, ObjectMapper json, List<Collision> collisions) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.json = json;
        this.collisions = collisions;
    }

    /** A call that creates: 201, or the kept answer of the first call with the same key. */
    public ResponseEntity<Object> create(HttpServletRequest request, Supplier<?> act) {
        return answer(request, HttpStatus.CREATED, act);
    }

    /** A call that changes: 200 with the thing it changed. */
    public ResponseEntity<Object> change(HttpServletRequest request, Supplier<?> act) {
        return answer(request, HttpStatus.OK, act);
    }

    /** The act in one transaction, retried in a fresh one after a collision; for callers without a request. */
    public <T extends @Nullable Object> T run(Supplier<T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> act.get());
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !collided(failure)) {
                    throw failure;
                }
            }
        }
    }

    private boolean collided(RuntimeException failure) {
        return failure instanceof ConcurrencyFailureException
                || collisions.stream().anyMatch(sign -> sign.caused(failure));
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, HttpStatus status, Supplier<?> act) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return ResponseEntity.status(status).body(Objects.requireNonNull(run(act::get)));
        }
        if (key.length() > 200) {
            throw DomainProblem.of(Kind.MALFORMED, "malformed_request").with("where", "Idempotency-Key");
        }
        return run(() -> once(key, request, status, act));
    }

    private ResponseEntity<Object> once(String key, HttpServletRequest request, HttpStatus status, Supplier<?> act) {
        String account = Objects.requireNonNullElse(request.getRemoteUser(), "");
        String body = CachedBody.hash(request);
        if (!reserve(account, request, key, body)) {
            return kept(account, request, key, body);
        }
        Object answer = act.get();
        jdbc.sql(
                        "update idempotency_key set status = ?, answer = ? where account = ? and method = ? and path = ? and key = ?")
                .params(status.value(), write(answer), account, request.getMethod(), request.getRequestURI(), key)
                .update();
        return ResponseEntity.status(status).body(answer);
    }

    /** A second request with the same key waits here until the first has committed or rolled back. */
    private boolean reserve(String account, HttpServletRequest request, String key, String body) {
        jdbc.sql("set local lock_timeout = '10s'").update();
        try {
            return jdbc.sql("""
                            insert into idempotency_key (account, method, path, key, body_hash)
                            values (?, ?, ?, ?, ?) on conflict do nothing""")
                            .params(account, request.getMethod(), request.getRequestURI(), key, body)
                            .update()
                    == 1;
        } catch (CannotAcquireLockException stillRunning) {
            throw DomainProblem.conflict("idempotency_in_progress").with("seconds", 10);
        }
    }

    private ResponseEntity<Object> kept(String account, HttpServletRequest request, String key, String body) {
        record Kept(String bodyHash, int status, String answer) {}
        Kept kept = jdbc.sql("""
                        select body_hash, status, answer from idempotency_key
                        where account = ? and method = ? and path = ? and key = ?""")
                .params(account, request.getMethod(), request.getRequestURI(), key)
                .query((row, n) -> new Kept(row.getString(1), row.getInt(2), row.getString(3)))
                .single();
        if (!kept.bodyHash().equals(body)) {
            throw DomainProblem.invalid("idempotency_key_reused");
        }
        return ResponseEntity.status(kept.status())
                .header("Idempotency-Replayed", "true")
                .contentType(MediaType.APPLICATION_JSON)
                .body(kept.answer().getBytes(StandardCharsets.UTF_8));
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer cannot be written", impossible);
        }
    }

    /** Kept answers serve retries, not archives. */
    @Scheduled(cron = "0 17 3 * * *")
    void forget() {
        jdbc.sql("delete from idempotency_key where created_at < now() - interval '7 days'")
                .update();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
