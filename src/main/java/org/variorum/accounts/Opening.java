package org.variorum.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// At each start: makes the admin that the environment names where there is none, or in production
/// tells the one-time link.
@Component
@Order(Opening.ORDER)
class Opening implements ApplicationRunner {

    /// Before the demonstration group and the folder import, which need an owner.
    static final int ORDER = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final FirstAdmin firstAdmin;
    private final Environment environment;

    Opening(FirstAdmin firstAdmin, Environment environment) {
        this.firstAdmin = firstAdmin;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (firstAdmin.find().isPresent()) {
            return;
        }
        var username = environment.getProperty("variorum.admin.username", "");
        var password = environment.getProperty("variorum.admin.password", "");
        if (!username.isBlank()) {
            var admin = firstAdmin.make(username, "", password);
            LOG.info("Made the first admin, {}", admin.username());
        } else if (environment.acceptsProfiles(Profiles.of("production"))) {
            LOG.info(
                    "There is no admin yet. Make the first one at this address of your server, once: /setup?secret={}",
                    firstAdmin.newSecret());
        }
    }
}
