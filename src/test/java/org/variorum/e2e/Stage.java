package org.variorum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the app (when a test needs it) and the browser once for all tests, and after each test
/// closes its windows and asserts that none had anything to complain of.
final class Stage implements ParameterResolver, AfterEachCallback {

    private static final Path FAILED = Path.of("target", "e2e");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == App.class || type == Browsers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == App.class ? app(context) : browsers(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browsers = browsers(context);
        var failure = context.getExecutionException();
        if (failure.isPresent()) {
            browsers.photograph(
                    FAILED,
                    context.getRequiredTestMethod().getName()
                            + context.getDisplayName().replaceAll("\\W+", "-"));
        }
        var complaints = browsers.closeWindows(failure.isPresent());
        failure.ifPresentOrElse(
                cause -> complaints.forEach(it -> cause.addSuppressed(new AssertionError(it))),
                () -> assertThat(complaints).as("what the browser complained of").isEmpty());
    }

    private static App app(ExtensionContext context) {
        return store(context).computeIfAbsent(App.class, key -> new App(), App.class);
    }

    private static Browsers browsers(ExtensionContext context) {
        return store(context)
                .computeIfAbsent(
                        Browsers.class, key -> new Browsers(() -> app(context)), Browsers.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Stage.class));
    }
}
