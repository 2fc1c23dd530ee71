package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.variorum.RefusalTables.OF_AUTHORS;
import static org.variorum.RefusalTables.OF_EDITORS;
import static org.variorum.RefusalTables.OF_MEMBERS;
import static org.variorum.RefusalTables.OF_OWNERS;
import static org.variorum.RefusalTables.OF_VIEWERS;
import static org.variorum.RefusalTables.OPEN;
import static org.variorum.RefusalTables.OPEN_AND_TELLING;
import static org.variorum.RefusalTables.VIEWERS_MAY;

import java.util.HashMap;
import java.util.List;
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
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

/// For every public method of every service: who has no right is refused. The methods are found and
/// their arguments made up, so a new method is tested, or fails here until it can be.
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalMatrixTest {

    @Autowired private RefusalFixture fixture;
    @Autowired private RefusalCalls calls;
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
                        assertThat(
                                        calls.deniedToNobody(
                                                method,
                                                new Arguments(
                                                        scene().values(), scene().member(), 0),
                                                anonymous))
                                .isTrue();
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
                        assertThat(
                                        RefusalCalls.isEmpty(
                                                calls.call(
                                                        method,
                                                        scene().outsider(),
                                                        scene().values(),
                                                        0)))
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
                method ->
                        !method.isForEverybody()
                                && Arguments.mentions(method, AnnotationId.class),
                "an editor, about somebody else's private annotation",
                method -> {
                    var values = new HashMap<>(scene().values());
                    values.put(AnnotationId.class, scene().secret());
                    assertThat(calls.denied(method, scene().editor(), values)).isTrue();
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
                                                        RefusalCalls.isDenied(
                                                                calls.invoke(
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
        return calls.denied(method, person, scene().values());
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
