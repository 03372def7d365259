package org.iyab.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.datasource.url} the product runs on a PostgreSQL of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
class DatabaseConfiguration {

    /**
     * The embedded server.
     *
     * @param folder where its data, its binaries and its log lie
     * @param port a fixed port, or 0 for a free one
     * @param durable whether an acknowledged commit survives a power cut; only tests say no
     */
    @ConfigurationProperties("iyab.database")
    record Settings(
            @DefaultValue("data") Path folder,
            @DefaultValue("0") int port,
            @DefaultValue("true") boolean durable) {}

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(Settings settings) {
        return EmbeddedServer.start(settings.folder(), settings.port(), settings.durable());
    }

    /** The pool, the entity manager and the engine come by these details, and so stop before the server does. */
    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public @Nullable String getPassword() {
                return server.password();
            }
        };
    }
}
