package org.iyab.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers committed events and chains them by hash, one node at a time, so that the chain neither forks nor makes the
 * acting transactions wait for each other.
 */
@Component
public class AuditSealer {

    /** Result of a verification; {@code brokenAt} is the number of the first event that does not fit. */
    public record Verification(
            long events, boolean valid, @Nullable Long brokenAt) {}

    private static final String GENESIS = "0".repeat(64);
    private static final long LOCK = 0x49_59_41_42L;
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditSealer(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals what has been committed since the last time. */
    @Scheduled(fixedDelay = 1000)
    public void seal() {
        while (sealBatch() == BATCH) {
            // the next batch
        }
    }

    /** Seals what is left, then walks the chain from its first event. */
    public Verification verify() {
        seal();
        String previous = GENESIS;
        long number = 0;
        while (true) {
            List<Event> batch = jdbc.sql(SELECT + " where number > ? order by number limit 2000")
                    .param(number)
                    .query(Event.class)
                    .list();
            if (batch.isEmpty()) {
                return new Verification(number, true, null);
            }
            for (Event event : batch) {
                boolean follows = event.number() != null && event.number() == number + 1;
                if (!follows
                        || !previous.equals(event.previousHash())
                        || !hash(event, previous, number + 1).equals(event.hash())) {
                    return new Verification(count(), false, number + 1);
                }
                number++;
                previous = java.util.Objects.requireNonNull(event.hash());
            }
        }
    }

    private int sealBatch() {
        Integer sealed = transaction.execute(status -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single()) {
                return 0;
            }
            Event last = jdbc.sql(SELECT + " where number is not null order by number desc limit 1")
                    .query(Event.class)
                    .optional()
                    .orElse(null);
            long number = last == null || last.number() == null ? 0 : last.number();
            String previous = last == null || last.hash() == null ? GENESIS : last.hash();
            List<Event> events = jdbc.sql(SELECT + " where number is null order by entry limit " + BATCH)
                    .query(Event.class)
                    .list();
            for (Event event : events) {
                number++;
                String hash = hash(event, previous, number);
                jdbc.sql("update audit_event set number = ?, previous_hash = ?, hash = ? where id = ?")
                        .params(number, previous, hash, event.id())
                        .update();
                previous = hash;
            }
            return events.size();
        });
        return sealed == null ? 0 : sealed;
    }

    private long count() {
        return jdbc.sql("select count(*) from audit_event").query(Long.class).single();
    }

    private static final String SELECT = """
            select id, number, occurred_at, recorded_at, actor, action, crisis, case_reference, movement,
                   facts::text as facts, previous_hash, hash from audit_event""";

    record Event(
            UUID id,
            @Nullable Long number,
            java.sql.Timestamp occurredAt,
            java.sql.Timestamp recordedAt,
            String actor,
            String action,
            @Nullable String crisis,
            @Nullable String caseReference,
            @Nullable UUID movement,
            String facts,
            @Nullable String previousHash,
            @Nullable String hash) {}

    private static String hash(Event event, String previous, long number) {
        String text = String.join(
                "\n",
                previous,
                String.valueOf(number),
                event.id().toString(),
                event.occurredAt().toInstant().truncatedTo(ChronoUnit.MICROS).toString(),
                event.recordedAt().toInstant().truncatedTo(ChronoUnit.MICROS).toString(),
                event.actor(),
                event.action(),
                String.valueOf(event.crisis()),
                String.valueOf(event.caseReference()),
                String.valueOf(event.movement()),
                event.facts());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
