package org.iyab;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Iyab.class);

    @Test
    void modulesKeepTheirBoundaries() {
        modules.verify();
    }

    @Test
    void modulesAreDrawn() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules")).writeDocumentation();
    }
}
