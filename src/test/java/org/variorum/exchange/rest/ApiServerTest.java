package org.variorum.exchange.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.variorum.exchange.api.ApiClient;
import org.variorum.exchange.api.ServerTest;
import org.variorum.testing.Cast;

/// What only shows on the wire.
@ServerTest
class ApiServerTest {

    @Autowired Cast cast;
    @Autowired ApiClient api;
    @LocalServerPort int port;

    final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answersABodyOfAHundredMegabytesThatItIsTooLarge() throws Exception {
        var token = api.tokenOf(cast.person("tove"));
        for (var known : List.of(true, false)) {
            var source = BodyPublishers.ofInputStream(() -> new Endless(100_000_000));
            var body = known ? BodyPublishers.fromPublisher(source, 100_000_000) : source;
            var answer =
                    http.send(
                            request(token, "/api/groups")
                                    .header("Content-Type", "application/json")
                                    .POST(body)
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large");
        }
    }

    @Test
    void refusesABodyThatIsCutOffInTheMiddle() throws Exception {
        var token = api.tokenOf(cast.person("tove"));
        for (var type : List.of("application/json", "multipart/form-data; boundary=here")) {
            var path = type.startsWith("multi") ? "/api/groups/none/documents" : "/api/groups";
            var said =
                    raw(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\n%s"
                                    .formatted(
                                            path,
                                            token,
                                            type,
                                            type.startsWith("multi")
                                                    ? "--here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc"
                                                    : "{\"name\": \"Half"));
            assertThat(said)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"code\"")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void tellsWhatTheConnectorRefusesWithoutATrace() throws Exception {
        assertThat(
                        raw(
                                "GET /api/groups/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("Exception", "org.apache");
        assertThat(
                        raw(
                                "GET /api/groups/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(raw("GET /api/a;b=c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(raw("GET /api//groups HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("application/problem+json");
        assertThat(
                        raw(
                                "TRACE /api/groups HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json");
    }

    @Test
    void refusesAQueryThatIsNoText() throws Exception {
        var tove = cast.person("tove");
        var token = api.tokenOf(tove);
        var id = "00000000-0000-0000-0000-000000000000";
        for (var address :
                List.of("/api/groups", "/api/users", "/api/documents/" + id + "/annotations/")) {
            for (var query : List.of("limit=%ff", "page=%ff", "cursor=%00", "%ed%a0%80=1")) {
                var answer = get(token, address + "?" + query);
                assertThat(answer.statusCode()).as(address + query).isBetween(400, 499);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as(address + query)
                        .contains("application/problem+json");
            }
        }
    }

    @Test
    void refusesAMultipartWithoutAFileAndTamesAHostileName() throws Exception {
        var tove = cast.person("tove");
        var token = api.tokenOf(tove);
        var address = "/api/groups/" + cast.newGroup(tove).slug() + "/documents";
        var none = part(token, address, "name=\"title\"", "Title");
        assertThat(none.statusCode()).as(none.body()).isEqualTo(400);
        assertThat(none.body()).contains("\"field\":\"file\"");
        var empty = part(token, address, "name=\"file\"; filename=\"a.txt\"", "");
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(422);
        var hostile =
                part(
                        token,
                        address,
                        "name=\"file\"; filename=\"../../etc/pass\\\"wd\"",
                        "Some words.");
        assertThat(hostile.statusCode()).as(hostile.body()).isEqualTo(201);
        var id = hostile.body().replaceAll("(?s)^\\{\"id\":\"([^\"]*)\".*", "$1");
        var version = get(token, "/api/documents/" + id + "/versions/1");
        assertThat(version.body()).doesNotContain("..").doesNotContain("/etc");
        var broken = part(token, address, "name=\"file\"; filename=\"a.txt\"", "\u0001\u0002");
        assertThat(broken.statusCode()).isBetween(400, 499);
    }

    @Test
    void sendsTheTextCompressedAndForGood() throws Exception {
        var tove = cast.person("tove");
        var token = api.tokenOf(tove);
        var text = "The canal was dug in nine years. ".repeat(500);
        var address = "/api/groups/" + cast.newGroup(tove).slug() + "/documents";
        var id =
                part(token, address, "name=\"file\"; filename=\"a.txt\"", text)
                        .body()
                        .replaceAll("(?s)^\\{\"id\":\"([^\"]*)\".*", "$1");
        var answer =
                http.send(
                        request(token, "/api/documents/" + id + "/versions/1/text")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("text/plain;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable", "private");
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(unpacked, UTF_8).strip()).isEqualTo(text.strip());
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void servesTheDocumentationWithoutAnythingFromElsewhere() throws Exception {
        var follow = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        var page =
                follow.send(
                        HttpRequest.newBuilder(at("/api/docs")).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).startsWith("/api/");
        assertThat(page.body()).contains("swagger-ui").doesNotContain("https://");
        var start =
                follow.send(
                        HttpRequest.newBuilder(page.uri().resolve("swagger-initializer.js"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(start.body()).contains("/api/openapi.json").doesNotContain("petstore");
        var document = get(null, "/api/openapi.json");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).contains("/api/claims/{id}").contains("\"openapi\":\"3.1");
    }

    private HttpResponse<String> part(String token, String address, String name, String content)
            throws Exception {
        var body =
                "--here\r\nContent-Disposition: form-data; %s\r\nContent-Type: text/plain\r\n\r\n%s\r\n--here--\r\n"
                        .formatted(name, content);
        return http.send(
                request(token, address)
                        .header("Content-Type", "multipart/form-data; boundary=here")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(@Nullable String token, String address) throws Exception {
        return http.send(request(token, address).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(@Nullable String token, String address) {
        var request = HttpRequest.newBuilder(at(address));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    /// What the server says to this, after which nothing more is sent.
    private String raw(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }
    }
}
