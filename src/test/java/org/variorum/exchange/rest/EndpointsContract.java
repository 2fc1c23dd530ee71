package org.variorum.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.UserId;
import org.variorum.exchange.api.ApiClient;
import org.variorum.exchange.api.ApiClient.Answer;
import org.variorum.exchange.api.ApiClient.Call;
import org.variorum.exchange.rest.ApiScene.Scene;
import org.variorum.exchange.rest.Endpoint.Least;

/// What every endpoint promises, for each row of the table of all endpoints.
abstract class EndpointsContract {

    @Autowired ApiScene scenes;
    @Autowired ApiClient api;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private @Nullable Scene shared;

    @Test
    void theTableNamesEveryEndpoint() {
        var mapped = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach(
                        (info, method) -> {
                            if (method.getBeanType()
                                    .getPackage()
                                    .equals(Endpoints.class.getPackage())) {
                                info.getMethodsCondition()
                                        .getMethods()
                                        .forEach(
                                                verb ->
                                                        info.getPatternValues()
                                                                .forEach(
                                                                        path ->
                                                                                mapped.add(
                                                                                        verb + " "
                                                                                                + path)));
                            }
                        });
        // The first two take the password alone, the last never ends; they have tests of their
        // own.
        mapped.remove("POST /api/tokens");
        mapped.remove("POST /api/me/password");
        mapped.remove("GET /api/events");
        assertThat(new TreeSet<>(Endpoints.all().stream().map(Endpoint::name).toList()))
                .isEqualTo(mapped);
    }

    @TestFactory
    Stream<DynamicTest> answersWhoHasTheRight() {
        return each(
                _ -> true,
                endpoint -> {
                    var scene = endpoint.method() == HttpMethod.GET ? shared() : scenes.build();
                    var answer = based(endpoint, scene, able(endpoint, scene), endpoint.scope());
                    assertThat(answer.status()).as(answer.text()).isEqualTo(endpoint.status());
                    if (endpoint.status() == 201) {
                        assertThat(answer.location()).startsWith("/api/");
                        assertThat(
                                        api.as(api.tokenOf(able(endpoint, scene)))
                                                .get(answer.location())
                                                .status())
                                .as("what was made is there")
                                .isEqualTo(200);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheDocumentSays() {
        var document = api.nobody().get("/api/openapi.json");
        assertThat(document.status()).isEqualTo(200);
        var described = new Described(document.json());
        return each(
                _ -> true,
                endpoint -> {
                    var scene = endpoint.method() == HttpMethod.GET ? shared() : scenes.build();
                    var right = based(endpoint, scene, able(endpoint, scene), endpoint.scope());
                    var wrong = call(endpoint, shared(), api.nobody());
                    for (var answer : List.of(right, wrong)) {
                        var type = String.valueOf(answer.response().getContentType());
                        var body =
                                type.contains("json") && !answer.text().isEmpty()
                                        ? answer.json()
                                        : null;
                        assertThat(
                                        described.differences(
                                                endpoint,
                                                new Described.ApiClientAnswer(
                                                        answer.status(), body)))
                                .isEmpty();
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyIn() {
        return each(
                _ -> true,
                endpoint -> problem(call(endpoint, shared(), api.nobody()), 401, "not-signed-in"));
    }

    @TestFactory
    Stream<DynamicTest> hidesEverythingFromAnOutsider() {
        return hidesEverythingFrom(Scene::outsider);
    }

    @TestFactory
    Stream<DynamicTest> hidesEverythingFromAnAdminWhoIsNoMember() {
        return hidesEverythingFrom(Scene::admin);
    }

    private Stream<DynamicTest> hidesEverythingFrom(Function<Scene, UserId> stranger) {
        return each(
                endpoint -> endpoint.least() != Least.ANYBODY && endpoint.least() != Least.ADMIN,
                endpoint ->
                        problem(
                                call(
                                        endpoint,
                                        shared(),
                                        as(stranger.apply(shared())).with("If-Match", "*")),
                                404,
                                "not-found"));
    }

    @TestFactory
    Stream<DynamicTest> forbidsWhatOneMaySeeButNotDo() {
        return each(
                endpoint ->
                        endpoint.least().compareTo(Least.MEMBER) >= 0
                                && !endpoint.address().startsWith("/api/tokens"),
                endpoint ->
                        problem(
                                call(
                                        endpoint,
                                        shared(),
                                        as(tooLittle(endpoint)).with("If-Match", "*")),
                                403,
                                "forbidden"));
    }

    @TestFactory
    Stream<DynamicTest> forbidsATokenOfLesserScope() {
        return each(
                endpoint -> endpoint.scope() != TokenScope.READ,
                endpoint -> {
                    var lesser = TokenScope.values()[endpoint.scope().ordinal() - 1];
                    var answer =
                            call(
                                    endpoint,
                                    shared(),
                                    api.as(api.tokenOf(able(endpoint, shared()), lesser)));
                    problem(answer, 403, "scope-too-small");
                    assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
                });
    }

    @TestFactory
    Stream<DynamicTest> wantsToKnowWhatAChangeIsBasedOn() {
        return each(
                endpoint -> endpoint.based() != null,
                endpoint -> {
                    var person = as(able(endpoint, shared()));
                    problem(call(endpoint, shared(), person), 428, "if-match-missing");
                    problem(
                            call(endpoint, shared(), person.with("If-Match", "\"stale\"")),
                            412,
                            "stale");
                    problem(
                            call(endpoint, shared(), person.with("If-Match", "nonsense")),
                            400,
                            "etag-malformed");
                });
    }

    @TestFactory
    Stream<DynamicTest> repeatsACreationUnderTheSameKey() {
        return each(
                endpoint -> endpoint.status() == 201,
                endpoint -> {
                    var scene = scenes.build();
                    var key = "key " + endpoint.address();
                    var first = keyed(endpoint, scene, key);
                    assertThat(first.status()).as(first.text()).isEqualTo(201);
                    var again = keyed(endpoint, scene, key);
                    assertThat(again.status()).as(again.text()).isEqualTo(201);
                    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
                    assertThat(again.json()).isEqualTo(first.json());
                    assertThat(again.location()).isEqualTo(first.location());
                });
    }

    @TestFactory
    Stream<DynamicTest> refusesABodyOfTheWrongShape() {
        return each(
                endpoint -> endpoint.body() != null && !"file".equals(endpoint.body()),
                endpoint -> {
                    var person = as(able(endpoint, shared())).with("If-Match", "*");
                    var address = shared().fill(endpoint.call());
                    for (var body :
                            new String[] {"{", "[]", "\"text\"", "{}x", "5", "{\"a\":1,\"a\":2}"}) {
                        problem(person.send(endpoint.method(), address, body), 400, null);
                    }
                    var none = person.send(endpoint.method(), address, "{}");
                    assertThat(none.status()).as(none.text()).isIn(400, 200);
                    problem(
                            person.with("Content-Type", "text/plain")
                                    .send(endpoint.method(), address, "{}"),
                            415,
                            "media-type-unsupported");
                });
    }

    @TestFactory
    Stream<DynamicTest> answersNotModified() {
        return each(
                endpoint -> endpoint.method() == HttpMethod.GET,
                endpoint -> {
                    var person = as(able(endpoint, shared()));
                    var address = shared().fill(endpoint.call());
                    var etag = person.get(address).header("ETag");
                    if (etag != null) {
                        assertThat(etag).startsWith("\"");
                        assertThat(person.with("If-None-Match", etag).get(address).status())
                                .isEqualTo(304);
                    }
                    assertThat(person.with("If-None-Match", "*").get(address).status())
                            .isEqualTo(304);
                    assertThat(person.send(HttpMethod.HEAD, address, null).status()).isEqualTo(200);
                });
    }

    private Answer keyed(Endpoint endpoint, Scene scene, String key) {
        var call = as(able(endpoint, scene)).with("Idempotency-Key", key);
        if (endpoint.based() != null) {
            call = call.with("If-Match", "*");
        }
        return call(endpoint, scene, call);
    }

    private Answer based(Endpoint endpoint, Scene scene, UserId person, TokenScope scope) {
        var call = api.as(api.tokenOf(person, scope));
        if (endpoint.based() != null) {
            call = call.with("If-Match", call.get(scene.fill(endpoint.based())).etag());
        }
        return call(endpoint, scene, call);
    }

    private static Answer call(Endpoint endpoint, Scene scene, Call call) {
        var address = scene.fill(endpoint.call());
        var body = endpoint.body();
        return "file".equals(body)
                ? call.upload(
                        address,
                        "new.txt",
                        "To be, or not to be: that is the question 𝄞.\n\nNew words.",
                        Map.of())
                : call.send(endpoint.method(), address, body == null ? null : scene.fill(body));
    }

    private Call as(UserId person) {
        return api.as(api.tokenOf(person));
    }

    private static UserId able(Endpoint endpoint, Scene scene) {
        return switch (endpoint.least()) {
            case ADMIN -> scene.admin();
            case OTHER -> scene.member();
            case VIEWER -> scene.viewer();
            case MEMBER -> scene.member();
            case EDITOR -> scene.editor();
            case ANYBODY -> scene.outsider();
            case AUTHOR, OWNER -> scene.owner();
        };
    }

    /// Who sees it, but lacks one step.
    private UserId tooLittle(Endpoint endpoint) {
        return switch (endpoint.least()) {
            case ADMIN -> shared().owner();
            case OWNER -> shared().editor();
            case EDITOR, AUTHOR -> shared().member();
            default -> shared().viewer();
        };
    }

    private static void problem(Answer answer, int status, @Nullable String code) {
        for (var header : List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
            assertThat(answer.header(header)).as(header).isNotNull();
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString())
                .isNotBlank()
                .doesNotContain("Exception");
        if (code != null) {
            assertThat(answer.code()).isEqualTo(code);
        }
    }

    private Stream<DynamicTest> each(Predicate<Endpoint> which, Consumer<Endpoint> test) {
        return Endpoints.all().stream()
                .filter(which)
                .map(endpoint -> dynamicTest(endpoint.name(), () -> test.accept(endpoint)));
    }

    private Scene shared() {
        var built = shared;
        if (built == null) {
            built = scenes.build();
            shared = built;
        }
        return built;
    }
}
