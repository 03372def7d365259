package org.iyab.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.iyab.seeds.Seeds;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the directory from the plan's CSV files at every start; a wrong file stops the start and changes nothing. */
@Component
@Order(1)
class DirectoryLoader implements SmartInitializingSingleton {

    private final Seeds seeds;
    private final DirectoryTables tables;
    private final Directory directory;
    private final SeedsLoaded health;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DirectoryLoader(
            Seeds seeds,
            DirectoryTables tables,
            Directory directory,
            SeedsLoaded health,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.seeds = seeds;
        this.tables = tables;
        this.directory = directory;
        this.health = health;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            LocalDate firstStart = tables.firstStart(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            tables.store(DirectoryContent.read(seeds, firstStart));
        });
        directory.reload();
        health.confirm();
    }
}
