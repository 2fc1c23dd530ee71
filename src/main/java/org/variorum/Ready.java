package org.variorum;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells, as the last line of a start, where to go. It comes after everything that a start does:
/// the first admin, the demonstration and the folder import are there.
@Component
class Ready implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info(sentence(web.getEnvironment(), web.getWebServer().getPort()));
        }
    }

    /// @param port where it listens, which is not the one of the settings if that is 0
    static String sentence(Environment environment, int port) {
        return "Variorum is ready: open %s://%s:%d%s"
                .formatted(
                        environment.getProperty("server.ssl.enabled", Boolean.class, false)
                                ? "https"
                                : "http",
                        host(environment.getProperty("server.address", "")),
                        port,
                        environment.getProperty("server.servlet.context-path", ""));
    }

    /// The name by which a browser on this machine reaches the address.
    private static String host(String address) {
        try {
            if (!address.isBlank()) {
                var bound = InetAddress.getByName(address);
                if (!bound.isLoopbackAddress() && !bound.isAnyLocalAddress()) {
                    return address.contains(":") ? "[" + address + "]" : address;
                }
            }
        } catch (UnknownHostException impossible) {
            // It listens there already.
        }
        return "localhost";
    }
}
