package org.iyab.casefile;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two workers that deliver pending messages; a case that somebody works on delays only itself. */
@Component
public class SignalWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(SignalWorkers.class);
    private static final int BATCH = 100;

    private final CaseSignals signals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<BeforeCaseLock> locks;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    SignalWorkers(
            CaseSignals signals,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<BeforeCaseLock> locks) {
        this.signals = signals;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.locks = locks;
    }

    /** Delivers what is due, a hundred cases at most, and answers how many it went through. */
    @Scheduled(fixedDelay = 200)
    public int drain() {
        List<String> due = signals.due(BATCH);
        List<? extends Future<?>> running = due.stream()
                .map(reference -> workers.submit(() -> deliver(reference)))
                .toList();
        running.forEach(SignalWorkers::await);
        return due.size();
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException unexpected) {
            LOG.error("A worker failed", unexpected.getCause());
        }
    }

    private void deliver(String reference) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local lock_timeout = '5s'").update();
                locks.forEach(before -> before.lockFor(reference));
                boolean free = jdbc.sql("select 1 from case_file where reference = ? for no key update skip locked")
                        .param(reference)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
                if (free) {
                    signals.deliver(reference);
                }
            });
        } catch (RuntimeException failure) {
            LOG.warn("Messages to case {} wait for another attempt", reference, failure);
            transaction.executeWithoutResult(status -> signals.failed(reference));
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}
