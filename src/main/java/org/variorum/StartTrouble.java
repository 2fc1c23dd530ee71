package org.variorum;

import java.net.InetAddress;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The sentences for what commonly keeps the program from starting.
final class StartTrouble {

    /// `org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1`
    private static final int H2_LOCKED = 90020;

    /// `org.h2.api.ErrorCode.FILE_VERSION_ERROR_1`
    private static final int H2_FILE_VERSION = 90048;

    private StartTrouble() {}

    static StartFailure ofPort(int port, @Nullable InetAddress address, Exception failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.contains("assign requested address")) {
            return new StartFailure(
                    "The address %s is not one of this machine; set SERVER_ADDRESS to one that is."
                            .formatted(address == null ? "" : address.getHostAddress()));
        }
        if (message.contains("ermission")) {
            return new StartFailure(
                    "Port %d may not be used by this user; choose one above 1023 with --port."
                            .formatted(port));
        }
        return new StartFailure(portInUse(port));
    }

    static String portInUse(int port) {
        return "Port %d is busy; stop what listens there or choose another with --port."
                .formatted(port);
    }

    /// What to tell of a failure to open the database, or null if it is none of the common ones.
    static @Nullable String sentence(SQLException failure, String url) {
        var database = withoutSecrets(url);
        if (failure.getErrorCode() == H2_LOCKED) {
            return "The database "
                    + database
                    + " is in use by another running program; stop that or choose another data folder.";
        }
        if (failure.getErrorCode() == H2_FILE_VERSION) {
            return "The database " + database + " was written by another version of H2.";
        }
        var state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return "The database "
                    + database
                    + " refuses the user name or password; check SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "There is no database " + database + "; create it or check its name.";
        }
        return state.startsWith("08")
                ? "The database " + database + " does not answer; check SPRING_DATASOURCE_URL."
                : null;
    }

    /// The URL without its settings, among which a password may be.
    static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
