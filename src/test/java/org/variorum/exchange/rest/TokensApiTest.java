package org.variorum.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.accounts.TokenScope;
import org.variorum.exchange.api.ApiClient;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

@DatabaseTest
class TokensApiTest {

    private static final Map<String, String> NOTEBOOK = Map.of("name", "Notebook", "scope", "read");

    @Autowired ApiClient api;
    @Autowired Accounts accounts;
    @Autowired Cast cast;

    Person tove;

    @BeforeEach
    void tove() {
        tove = cast.newPerson("tove", false);
    }

    @Test
    void makesATokenWithThePasswordAndLetsItIn() {
        var made = api.basic(tove.username(), Cast.PASSWORD).post("/api/tokens", NOTEBOOK);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var secret = made.json().path("token").asString();
        assertThat(secret).startsWith("vrm_");
        assertThat(made.json().path("scope").asString()).isEqualTo("read");
        assertThat(made.location()).endsWith(made.json().path("id").asString());
        var list = api.as(secret).get("/api/tokens");
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.text()).doesNotContain(secret).contains("Notebook");
        assertThat(api.basic(tove.username(), secret).get("/api/tokens").status()).isEqualTo(200);
        assertThat(api.basic("somebody", secret).get("/api/tokens").status()).isEqualTo(401);
    }

    @Test
    void changesThePasswordForWhoKnowsIt() {
        var wanted = "another battery, just as correct";
        var change = Map.of("present", Cast.PASSWORD, "wanted", wanted);
        var address = "/api/me/password";
        assertThat(api.nobody().post(address, change).status()).isEqualTo(401);
        assertThat(api.as(api.tokenOf(tove.id())).post(address, change).code())
                .isEqualTo("password-needed");
        assertThat(api.basic(tove.username(), "a wrong one").post(address, change).code())
                .isEqualTo("wrong-password");
        var me = api.basic(tove.username(), Cast.PASSWORD);
        assertThat(me.post(address, Map.of("present", "a wrong one", "wanted", wanted)).code())
                .isEqualTo("password-wrong");
        assertThat(me.post(address, Map.of("present", Cast.PASSWORD, "wanted", "short")).status())
                .isEqualTo(422);
        assertThat(me.post(address, Map.of("present", Cast.PASSWORD)).code()).isEqualTo("missing");
        assertThat(me.post(address, change).status()).isEqualTo(204);
        assertThat(me.get("/api/tokens").status()).isEqualTo(401);
        assertThat(api.basic(tove.username(), wanted).get("/api/tokens").status()).isEqualTo(200);
    }

    @Test
    void endsARevokedToken() {
        var secret = api.tokenOf(tove.id());
        var id = api.as(secret).get("/api/tokens").json().get(0).path("id").asString();
        assertThat(api.as(secret).delete("/api/tokens/" + id).status()).isEqualTo(204);
        var after = api.as(secret).get("/api/tokens");
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.code()).isEqualTo("token-revoked");
    }

    @Test
    void endsTheTokensOfADisabledPerson() {
        var secret = api.tokenOf(tove.id());
        cast.asRoot(
                () -> {
                    accounts.disable(tove.id());
                    return true;
                });
        assertThat(api.as(secret).get("/api/tokens").code()).isEqualTo("token-disabled");
    }

    @Test
    void hidesTheTokensOfOthers() {
        var mine = api.tokenOf(tove.id());
        var id = api.as(mine).get("/api/tokens").json().get(0).path("id").asString();
        var other = api.as(api.tokenOf(cast.person("mika")));
        assertThat(other.get("/api/tokens/" + id).status()).isEqualTo(404);
        assertThat(other.delete("/api/tokens/" + id).status()).isEqualTo(404);
        assertThat(api.as(mine).get("/api/tokens/" + id).status()).isEqualTo(200);
    }

    @Test
    void tellsWhyNobodyIsLetIn() {
        var none = api.nobody().get("/api/tokens");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).contains("Bearer").contains("Basic");
        assertThat(none.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(none.code()).isEqualTo("not-signed-in");
        assertThat(api.as("vrm_nonsense").get("/api/tokens").code()).isEqualTo("token-unknown");
        assertThat(api.nobody().with("Authorization", "Basic %%").get("/api/tokens").code())
                .isEqualTo("sign-in-malformed");
        assertThat(api.nobody().with("Authorization", "Digest x").get("/api/tokens").status())
                .isEqualTo(401);
    }

    @Test
    void makesNoTokenWithATokenNorWithoutTheScope() {
        var secret = api.tokenOf(tove.id());
        assertThat(api.as(secret).post("/api/tokens", NOTEBOOK).code())
                .isEqualTo("password-needed");
        var lesser = api.tokenOf(tove.id(), TokenScope.ANNOTATE);
        var refused = api.as(lesser).post("/api/tokens", NOTEBOOK);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("scope-too-small");
    }

    @Test
    void slowsDownWhoGuessesThePassword() {
        var guess = api.basic(tove.username(), "wrong");
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(guess.post("/api/tokens", NOTEBOOK).code()).isEqualTo("wrong-password");
        }
        var tooMany = api.basic(tove.username(), Cast.PASSWORD).post("/api/tokens", NOTEBOOK);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isPositive();
    }

    @Test
    void tellsFrameworkErrorsAsProblems() {
        var me = api.as(api.tokenOf(tove.id()));
        var basic = api.basic(tove.username(), Cast.PASSWORD);
        assertThat(me.get("/api/nowhere").status()).isEqualTo(404);
        assertThat(me.get("/api/nowhere").code()).isEqualTo("not-found");
        assertThat(me.send(HttpMethod.PATCH, "/api/tokens", "{}").status()).isEqualTo(405);
        assertThat(me.send(HttpMethod.PATCH, "/api/tokens", "{}").header("Allow"))
                .contains("GET", "POST");
        assertThat(basic.post("/api/tokens", "{").code()).isEqualTo("json-malformed");
        assertThat(
                        basic.post("/api/tokens", "{\"name\":5,\"scope\":\"read\"}")
                                .json()
                                .path("field")
                                .asString())
                .isEqualTo("name");
        assertThat(
                        basic.post("/api/tokens", "{\"name\":\"x\",\"scope\":\"all\"}")
                                .json()
                                .path("field")
                                .asString())
                .isEqualTo("scope");
        assertThat(basic.post("/api/tokens", "{\"name\":\"\\ud800\",\"scope\":\"read\"}").code())
                .isEqualTo("text-malformed");
        assertThat(basic.post("/api/tokens", "{\"name\":\"\\u0000\",\"scope\":\"read\"}").code())
                .isEqualTo("text-malformed");
        assertThat(basic.post("/api/tokens", "[".repeat(10_000)).status()).isEqualTo(400);
        assertThat(basic.post("/api/tokens", "{\"name\":" + "[".repeat(10_000)).status())
                .isEqualTo(400);
        assertThat(basic.post("/api/tokens", "{\"x\":" + "[".repeat(10_000)).code())
                .isEqualTo("json-too-deep");
        assertThat(basic.post("/api/tokens", "\"" + "x".repeat(1_100_000) + "\"").status())
                .isEqualTo(413);
        assertThat(basic.with("Accept", "image/png").get("/api/tokens").status()).isEqualTo(406);
        assertThat(me.get("/api/tokens?cursor=x").code()).isEqualTo("cursor-unknown");
        assertThat(me.get("/api/tokens?limit=0").code()).isEqualTo("limit-range");
        assertThat(me.get("/api/tokens?limit=many").code()).isEqualTo("wrong-type");
        assertThat(me.get("/api/tokens/nonsense").status()).isEqualTo(404);
        assertThat(me.get("/api/tokens?limit=%00").status()).isEqualTo(400);
    }

    @Test
    void tellsHowMuchIsLeft() {
        var answer = api.as(api.tokenOf(tove.id())).get("/api/tokens");
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("60000");
        assertThat(Long.parseLong(answer.header("RateLimit-Remaining"))).isLessThan(60_000);
        assertThat(answer.header("RateLimit-Reset")).isNotNull();
    }

    @Test
    void tellsHowMuchIsLeftAlsoToWhomItRefuses() {
        var huge = "\"" + "x".repeat(1_100_000) + "\"";
        for (var refused :
                List.of(
                        api.nobody().get("/api/groups"),
                        api.nobody().with("Authorization", "Bearer none").get("/api/groups"),
                        api.basic(tove.username(), "wrong").get("/api/tokens"),
                        api.basic(tove.username(), Cast.PASSWORD).post("/api/tokens", huge),
                        api.as(api.tokenOf(tove.id())).get("/api/nowhere"))) {
            for (var header :
                    List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
                assertThat(refused.header(header)).as(refused.text()).isNotNull();
            }
        }
    }

    @Test
    void endsOnlyAtWhatIsATime() {
        var basic = api.basic(tove.username(), Cast.PASSWORD);
        for (var end : List.of("4102444800", "4102444800000", "1.5", "\"2100\"", "\"\"", "true")) {
            var body = "{\"name\":\"x\",\"scope\":\"read\",\"expiresAt\":" + end + "}";
            var refused = basic.post("/api/tokens", body);
            assertThat(refused.status()).as(end).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("time-malformed");
            assertThat(refused.json().path("field").asString()).isEqualTo("expiresAt");
        }
        var body =
                "{\"name\":\"x\",\"scope\":\"read\",\"expiresAt\":\"2100-01-01T02:00:00+02:00\"}";
        var made = basic.post("/api/tokens", body);
        assertThat(made.json().path("expiresAt").asString()).isEqualTo("2100-01-01T00:00:00Z");
    }
}
