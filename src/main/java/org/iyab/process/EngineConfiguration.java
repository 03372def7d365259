package org.iyab.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.flywaydb.core.Flyway;
import org.iyab.http.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine runs inside the product. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** The product keeps its own audit trail and its own figures; of the engine's it needs the activities alone. */
    @Bean
    ProcessEnginePlugin engineSettings() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTaskMetricsEnabled(false);
                configuration.setHistoryCleanupEnabled(false);
            }
        };
    }

    @Bean
    ProcessEnginePlugin jsonVariables() {
        return new SpinProcessEnginePlugin();
    }

    /** Two tasks of one case finished at the same moment: the second is done again in a fresh transaction. */
    @Bean
    Commands.Collision engineCollision() {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof OptimisticLockingException) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Indexes the engine's own schema lacks; they can be laid only once the engine has made its tables. */
    @Bean
    EngineIndexes engineIndexes(ProcessEngine engine, Flyway flyway) {
        EngineIndexes indexes = new EngineIndexes(flyway);
        indexes.migrate();
        return indexes;
    }

    record EngineIndexes(Flyway product) {
        void migrate() {
            Flyway.configure()
                    .dataSource(product.getConfiguration().getDataSource())
                    .locations("classpath:db/engine")
                    .table("flyway_engine_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
