package org.variorum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The packaged app as it is run for others: the production profile, behind a proxy with TLS.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable App app;

    @BeforeAll
    void starts() {
        app = new App(Map.of("SPRING_PROFILES_ACTIVE", "production"));
    }

    @AfterAll
    void ends() throws IOException {
        http.close();
        app().close();
    }

    @Test
    void makesNoDemonstrationAndTellsTheLinkForTheFirstAdmin() throws Exception {
        assertThat(app().log())
                .containsPattern("/setup\\?secret=[\\w-]{30,}")
                .contains("Variorum is ready: open http://")
                .doesNotContain("demonstration");
    }

    @Test
    void leadsAFormWithoutASessionToSignIn() throws Exception {
        for (var address : new String[] {"demonstration/sign-in", "login"}) {
            var form =
                    HttpRequest.newBuilder(URI.create(app().at(address)))
                            .POST(BodyPublishers.ofString("username=mika"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .build();
            assertThat(send(form).headers().firstValue("Location").orElse(""))
                    .as(address)
                    .startsWith(app().at("login"))
                    .doesNotContain("jsessionid");
        }
    }

    @Test
    void believesTheProxyThatTheSessionIsForTlsOnly() throws Exception {
        var answer = send(page("groups/canal").header("X-Forwarded-Proto", "https").build());
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotStartWith("http:");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("Secure"))
                .allMatch(cookie -> cookie.contains("HttpOnly"));
    }

    private App app() {
        return Objects.requireNonNull(app);
    }

    private HttpRequest.Builder page(String address) {
        return HttpRequest.newBuilder(URI.create(app().at(address))).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }
}
