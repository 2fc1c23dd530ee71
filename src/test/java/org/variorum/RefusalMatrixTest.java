package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.realtime.Registration;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

/// For every public method of every service: who has no right is refused. The methods are found and
/// their arguments made up, so a new method is tested, or fails here until it can be.
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalMatrixTest {

    /// What every signed-in person may call. Where it takes ids, it must give a stranger nothing.
    private static final Map<String, String> OPEN =
            Map.ofEntries(
                    Map.entry("Accounts.me", "tells people of themselves"),
                    Map.entry("Accounts.byUsername", "whoever knows a user name may invite"),
                    Map.entry("Accounts.named", "the names behind what one sees"),
                    Map.entry("Accounts.changePassword", "one's own"),
                    Map.entry("Accounts.rename", "oneself"),
                    Map.entry("Groups.mine", "one's own groups"),
                    Map.entry("Groups.bySlug", "answers members only, empty to others"),
                    Map.entry("Groups.create", "everybody may found a group"),
                    Map.entry("Documents.all", "leaves out what is not the caller's to read"),
                    Map.entry("Passages.all", "leaves out what is not the caller's to read"),
                    Map.entry("Tags.all", "leaves out what is not the caller's to read"),
                    Map.entry("Claims.all", "leaves out what is not the caller's to read"));

    /// Names of people are no secret among the signed in.
    private static final Set<String> OPEN_AND_TELLING = Set.of("Accounts.named");

    /// What is not declared read-only and yet a viewer may do.
    private static final Map<String, String> VIEWERS_MAY =
            Map.of(
                    "Groups.leave", "nobody is held",
                    "News.listen", "hears, changes nothing",
                    "Presence.enter", "is seen reading, changes nothing",
                    "Presence.here", "sees who reads, changes nothing");

    /// Rights of whoever made the thing, or of editors: not of a member who did not make it.
    private static final Set<String> OF_AUTHORS =
            Set.of(
                    "documentRights.changes",
                    "annotationRights.changes",
                    "annotationRights.tidies",
                    "claimRights.changes",
                    "evidenceRights.changes",
                    "relationRights.changes",
                    "discussionRights.changes",
                    "discussionRights.settles");

    private static final Set<String> OF_EDITORS =
            Set.of("memberships.edits", "tagRights.edits", "claimRights.edits");

    private static final Set<String> OF_OWNERS = Set.of("memberships.owns");

    private static final Set<String> OF_MEMBERS =
            Set.of(
                    "memberships.writes",
                    "documentRights.writesVersion",
                    "claimRights.writes",
                    "discussionRights.writesAbout",
                    "discussionRights.agrees");

    private static final Set<String> OF_VIEWERS =
            Set.of(
                    "memberships.reads",
                    "memberships.readsAll",
                    "documentRights.reads",
                    "documentRights.readsVersion",
                    "annotationRights.sees",
                    "passageRights.reads",
                    "tagRights.reads",
                    "claimRights.reads",
                    "evidenceRights.reads",
                    "discussionRights.readsAbout",
                    "discussionRights.reads",
                    "discussionRights.readsPost",
                    "discussionRights.readsPast",
                    "readerships.mayReadAll",
                    "acting.is");

    @Autowired private ApplicationContext context;
    @Autowired private RefusalFixture fixture;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Cast cast;

    private final List<ServiceMethod> methods = ServiceMethod.all();
    private RefusalFixture.@Nullable Scene scene;

    @BeforeEach
    void theGroup() {
        scene();
    }

    @Test
    void theTablesNameOnlyWhatThereIs() {
        var names = methods.stream().map(ServiceMethod::name).collect(Collectors.toSet());
        assertThat(names).containsAll(OPEN.keySet()).containsAll(VIEWERS_MAY.keySet());
    }

    @Test
    void everyMethodHasARule() {
        assertThat(methods.stream().filter(each -> each.rule().isEmpty()))
                .as("methods of services without @PreAuthorize or @Plumbing")
                .isEmpty();
    }

    @Test
    void whatEverybodyMayCallIsInTheTable() {
        assertThat(names(ServiceMethod::isForEverybody))
                .as("add a method with isAuthenticated() to OPEN, with its reason")
                .isEqualTo(new TreeSet<>(OPEN.keySet()));
    }

    @Test
    void everyRightIsKnown() {
        var known =
                Stream.of(OF_VIEWERS, OF_MEMBERS, OF_AUTHORS, OF_EDITORS, OF_OWNERS)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        assertThat(
                        methods.stream()
                                .flatMap(each -> each.rights().stream())
                                .collect(Collectors.toSet()))
                .as("a right that no set of this test has yet: add it to who may use it")
                .isSubsetOf(known);
    }

    @TestFactory
    Stream<DynamicNode> letsInWhoHasTheRight() {
        return each(
                _ -> true,
                "who has the right",
                method ->
                        assertThat(
                                        denied(
                                                method,
                                                method.isForAdmins()
                                                        ? scene().admin()
                                                        : scene().owner()))
                                .as("else the refusals below would prove nothing")
                                .isFalse());
    }

    @TestFactory
    Stream<DynamicNode> refusesWhenNobodyIsSignedIn() {
        return each(
                _ -> true,
                "nobody signed in",
                method -> {
                    for (var anonymous : new boolean[] {false, true}) {
                        assertThat(deniedToNobody(method, anonymous)).isTrue();
                    }
                });
    }

    @TestFactory
    Stream<DynamicNode> refusesAnOutsider() {
        return refuses(method -> !method.isForEverybody(), "an outsider", scene().outsider());
    }

    @TestFactory
    Stream<DynamicNode> refusesAnAdminWhoIsNoMember() {
        return refuses(
                method -> !method.isForEverybody() && !method.isForAdmins(),
                "an admin who is no member",
                scene().admin());
    }

    @TestFactory
    Stream<DynamicNode> refusesAnOwnerWhereOnlyAdminsMay() {
        return refuses(ServiceMethod::isForAdmins, "an owner who is no admin", scene().owner());
    }

    @TestFactory
    Stream<DynamicNode> givesAnOutsiderNothingWhereEverybodyMayAsk() {
        return each(
                method ->
                        method.isForEverybody()
                                && method.isReading()
                                && method.method().getParameterCount() > 0
                                && !OPEN_AND_TELLING.contains(method.name()),
                "gives an outsider nothing",
                method ->
                        assertThat(isEmpty(call(method, scene().outsider(), scene().values(), 0)))
                                .isTrue());
    }

    @TestFactory
    Stream<DynamicNode> refusesAViewerWhoWouldChangeSomething() {
        return refuses(
                method ->
                        !method.isReading()
                                && !method.isForEverybody()
                                && !VIEWERS_MAY.containsKey(method.name()),
                "a viewer",
                scene().viewer());
    }

    @TestFactory
    Stream<DynamicNode> refusesAMemberWhereOnlyAuthorsAndEditorsMay() {
        return refuses(
                has(OF_AUTHORS).or(has(OF_EDITORS)).or(has(OF_OWNERS)),
                "a member who did not make it",
                scene().member());
    }

    @TestFactory
    Stream<DynamicNode> refusesAnEditorWhereOnlyOwnersMay() {
        return refuses(has(OF_OWNERS), "an editor", scene().editor());
    }

    @TestFactory
    Stream<DynamicNode> hidesAPrivateAnnotationFromAnEditor() {
        return each(
                method -> Arguments.mentions(method, AnnotationId.class),
                "an editor, about somebody else's private annotation",
                method -> {
                    var values = new HashMap<>(scene().values());
                    values.put(AnnotationId.class, scene().secret());
                    assertThat(denied(method, scene().editor(), values)).isTrue();
                });
    }

    @TestFactory
    Stream<DynamicNode> refusesToActAsSomebodyElse() {
        return each(
                ServiceMethod::namesSelf,
                "an owner in the name of a member",
                method ->
                        assertThat(
                                        cast.as(
                                                scene().owner(),
                                                () ->
                                                        isDenied(
                                                                invoke(
                                                                        method,
                                                                        new Arguments(
                                                                                scene().values(),
                                                                                scene().member(),
                                                                                0)))))
                                .isTrue());
    }

    private Stream<DynamicNode> refuses(Predicate<ServiceMethod> which, String who, UserId person) {
        return each(which, who, method -> assertThat(denied(method, person)).isTrue());
    }

    /// One test a method, in one folder a service.
    private Stream<DynamicNode> each(
            Predicate<ServiceMethod> which, String who, Consumer<ServiceMethod> test) {
        var chosen = methods.stream().filter(which).toList();
        assertThat(chosen).as("methods to test with %s", who).isNotEmpty();
        return chosen.stream()
                .collect(
                        Collectors.groupingBy(
                                method -> method.service().getSimpleName(),
                                TreeMap::new,
                                Collectors.mapping(
                                        method -> test(method, who, test), Collectors.toList())))
                .entrySet()
                .stream()
                .map(folder -> dynamicContainer(folder.getKey(), folder.getValue()));
    }

    private static DynamicTest test(
            ServiceMethod method, String who, Consumer<ServiceMethod> test) {
        return dynamicTest(method.signature() + ": " + who, () -> test.accept(method));
    }

    private static Predicate<ServiceMethod> has(Set<String> rights) {
        return method -> method.rights().stream().anyMatch(rights::contains);
    }

    private boolean denied(ServiceMethod method, UserId person) {
        return denied(method, person, scene().values());
    }

    /// Whether each of the method's choices is denied; not whether some are.
    private boolean denied(ServiceMethod method, UserId person, Map<Class<?>, Object> values) {
        var answers = new TreeSet<Boolean>();
        for (var choice = 0; choice < Arguments.choices(method); choice++) {
            answers.add(isDenied(call(method, person, values, choice)));
        }
        assertThat(answers).as("the same for each kind of argument").hasSize(1);
        return answers.first();
    }

    private @Nullable Object call(
            ServiceMethod method, UserId person, Map<Class<?>, Object> values, int choice) {
        return cast.as(
                        person,
                        () ->
                                Optional.ofNullable(
                                        invoke(method, new Arguments(values, person, choice))))
                .orElse(null);
    }

    private boolean deniedToNobody(ServiceMethod method, boolean anonymous) {
        if (anonymous) {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            new AnonymousAuthenticationToken(
                                    "key",
                                    "anonymous",
                                    AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        }
        try {
            return isDenied(invoke(method, new Arguments(scene().values(), scene().member(), 0)));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /// What the method returns or throws. Nothing of it stays, so that the next call finds the same
    /// group.
    private @Nullable Object invoke(ServiceMethod method, Arguments arguments) {
        var values = arguments.of(method);
        var transaction = new TransactionTemplate(transactions);
        var outcome =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            try {
                                var result =
                                        method.method()
                                                .invoke(context.getBean(method.service()), values);
                                if (result instanceof Registration registration) {
                                    registration.remove();
                                }
                                return Optional.ofNullable(result);
                            } catch (InvocationTargetException thrown) {
                                return Optional.<Object>of(thrown.getTargetException());
                            } catch (IllegalAccessException impossible) {
                                throw new AssertionError(impossible);
                            }
                        });
        return Objects.requireNonNull(outcome).orElse(null);
    }

    private static boolean isDenied(@Nullable Object outcome) {
        assertThat(outcome instanceof UnsupportedOperationException).as("not built yet").isFalse();
        return outcome instanceof AccessDeniedException
                || outcome instanceof AuthenticationException;
    }

    private static boolean isEmpty(@Nullable Object outcome) {
        return switch (outcome) {
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> many -> many.isEmpty();
            case Optional<?> one -> one.isEmpty();
            case null, default -> false;
        };
    }

    private Set<String> names(Predicate<ServiceMethod> which) {
        return methods.stream()
                .filter(which)
                .map(ServiceMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private RefusalFixture.Scene scene() {
        var built = scene;
        if (built == null) {
            built = fixture.build();
            scene = built;
        }
        return built;
    }
}
