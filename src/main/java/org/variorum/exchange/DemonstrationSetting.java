package org.variorum.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// Whether this is somebody's own machine, where a demonstration does no harm.
@Component
class DemonstrationSetting {

    private final Environment environment;

    DemonstrationSetting(Environment environment) {
        this.environment = environment;
    }

    /// Not in production, only while bound to loopback, and not where the operator has set
    /// `variorum.demonstration=false`.
    boolean isWelcome() {
        return environment.getProperty("variorum.demonstration", Boolean.class, true)
                && !environment.acceptsProfiles(Profiles.of("production"))
                && isLoopback(environment.getProperty("server.address", ""));
    }

    /// Whether the address or host name is this machine's loopback; nothing at all means every
    /// address, so it is not.
    static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
