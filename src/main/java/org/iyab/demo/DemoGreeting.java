package org.iyab.demo;

import java.util.stream.Collectors;
import org.iyab.access.DemoAccount;
import org.iyab.access.DemoLogins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demonstration where it is and how to get in. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final DemoLogins logins;

    DemoGreeting(DemoLogins logins) {
        this.logins = logins;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) {
            return;
        }
        LOG.info("Iyab is at http://127.0.0.1:{}", port);
        LOG.info(
                "Sign in with the password \"{}\" as {}",
                DemoLogins.PASSWORD,
                logins.all().stream().map(DemoAccount::user).collect(Collectors.joining(", ")));
    }
}
