package org.iyab;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the product: one node, its engine and, where no datasource is given, its own PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Iyab")
public class Iyab {

    public static void main(String[] arguments) {
        SpringApplication.run(Iyab.class, arguments);
    }
}
