package org.variorum;

import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// How failures to start are understood and told; registered in `META-INF/spring.factories`.
final class StartFailures {

    private StartFailures() {}

    private static FailureAnalysis said(String sentence, Throwable cause) {
        return new FailureAnalysis(sentence, null, cause);
    }

    /// What our own code says.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OfOurs extends AbstractFailureAnalyzer<StartFailure> {
        @Override
        protected FailureAnalysis analyze(Throwable root, StartFailure cause) {
            return said(cause.sentence(), cause);
        }
    }

    /// The operator's own mistake, such as a first admin with too short a password.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OfRefusals extends AbstractFailureAnalyzer<Refusal> {
        @Override
        protected FailureAnalysis analyze(Throwable root, Refusal cause) {
            var pattern =
                    ResourceBundle.getBundle("messages", Locale.ROOT)
                            .getString("refusal." + cause.code());
            var sentence =
                    new MessageFormat(pattern, Locale.ENGLISH).format(cause.arguments().toArray());
            return said(sentence, cause);
        }
    }

    /// The port was free when [StartChecks] looked and was taken since.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OfPorts extends AbstractFailureAnalyzer<PortInUseException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
            return said(StartTrouble.portInUse(cause.getPort()), cause);
        }
    }

    /// The database opened when [StartChecks] looked and does not any more.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OfDatabases extends AbstractFailureAnalyzer<SQLException> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
            var sentence = StartTrouble.sentence(cause, "of the settings");
            return sentence == null ? null : said(sentence, cause);
        }
    }

    /// Tells the sentence on standard error. Spring Boot's own reporter, which draws a banner round
    /// it, is switched off in `application.properties`.
    static class Reporter implements FailureAnalysisReporter {
        @Override
        public void report(FailureAnalysis analysis) {
            var action = analysis.getAction();
            System.err.println(
                    "variorum: "
                            + analysis.getDescription()
                            + (action == null || action.isBlank() ? "" : "\n" + action));
        }
    }
}
