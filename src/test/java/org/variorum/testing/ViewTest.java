package org.variorum.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;
import org.variorum.accounts.UserId;
import org.variorum.ui.components.Places;

/// A test of a screen, without a browser: a named person signs in, goes to an address, and does
/// what a user could do.
///
/// ```java
/// open(tove, Places.of(Places.LIBRARY, group.slug()));
/// _click(_get(Button.class, spec -> spec.withText("Upload")));
/// ```
///
/// While a person is signed in, services may still be called in another's name by [Cast#as].
@DatabaseTest
public abstract class ViewTest {

    private static final Routes ROUTES =
            new Routes(
                    found(Component.class, new AnnotationTypeFilter(Route.class)), errors(), true);

    @Autowired protected Cast cast;
    @Autowired private ApplicationContext context;

    /// Opens a new browser, signs this person in and goes to the address.
    protected void open(UserId person, String address) {
        signIn(person);
        Places.go(address);
    }

    /// Opens a new browser in which this person is signed in.
    protected void signIn(UserId person) {
        var authentication =
                cast.as(
                        person,
                        () ->
                                Objects.requireNonNull(
                                        SecurityContextHolder.getContext().getAuthentication()));
        closeBrowser();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        startBrowser(authentication);
    }

    /// Opens a new browser in which nobody is signed in, and goes to the address.
    protected void openSignedOut(String address) {
        closeBrowser();
        startBrowser(null);
        Places.go(address);
    }

    /// Fills a field that a user could fill. (Karibu's own `_setValue` does not know this Vaadin.)
    protected static <V> void type(HasValue<?, V> field, V value) {
        LocatorJ.assertEditableByUser((Component) field);
        field.setValue(value);
    }

    /// Lets what was sent to the screen from elsewhere arrive.
    protected void settle() {
        MockVaadin.clientRoundtrip(true);
    }

    /// The words of the notifications that are open, oldest first.
    protected List<String> notices() {
        return NotificationsKt.getNotifications().stream().map(ViewTest::wordsOf).toList();
    }

    @AfterEach
    void closeBrowser() {
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        SecurityContextHolder.clearContext();
    }

    private void startBrowser(@Nullable Authentication authentication) {
        MockVaadin.setMockRequestFactory(
                session -> {
                    var request = new FakeRequest(session);
                    if (authentication != null) {
                        request.setUserPrincipalInt(authentication);
                        request.setUserInRole(
                                (principal, role) ->
                                        authentication.getAuthorities().stream()
                                                .anyMatch(
                                                        granted ->
                                                                ("ROLE_" + role)
                                                                        .equals(
                                                                                granted
                                                                                        .getAuthority())));
                    }
                    return request;
                });
        MockVaadin.setup(
                () -> new Window(authentication),
                new MockSpringServlet(ROUTES, context, () -> new Window(authentication)));
    }

    /// What others send to a window acts for the person who sits there, whichever thread brings it;
    /// in the app Vaadin's security context sees to that.
    private static final class Window extends MockedUI {

        private final @Nullable Authentication person;

        Window(@Nullable Authentication person) {
            this.person = person;
        }

        @Override
        public Future<Void> access(Command command) {
            return super.access(person == null ? command : () -> act(person, command));
        }

        private static void act(Authentication person, Command command) {
            var before = SecurityContextHolder.getContext();
            SecurityContextHolder.setContext(new SecurityContextImpl(person));
            try {
                command.execute();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }
    }

    /// Karibu's own search leaves out what is package-private.
    private static <T> Set<Class<? extends T>> found(Class<T> type, TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.variorum.ui").stream()
                .<Class<? extends T>>map(
                        found ->
                                ClassUtils.resolveClassName(
                                                Objects.requireNonNull(found.getBeanClassName()),
                                                null)
                                        .asSubclass(type))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<Class<? extends HasErrorParameter<?>>> errors() {
        return (Set)
                found(HasErrorParameter.class, new AssignableTypeFilter(HasErrorParameter.class));
    }

    private static String wordsOf(Notification notification) {
        var text = notification.getElement().getProperty("text", "");
        return text.isEmpty() ? notification.getElement().getTextRecursively() : text;
    }
}
