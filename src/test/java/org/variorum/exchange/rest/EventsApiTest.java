package org.variorum.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.variorum.accounts.UserId;
import org.variorum.claims.Claims;
import org.variorum.claims.NewClaim;
import org.variorum.exchange.api.ApiClient;
import org.variorum.exchange.api.ServerTest;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;

@ServerTest
class EventsApiTest {

    @Autowired Cast cast;
    @Autowired ApiClient api;
    @Autowired Claims claims;
    @Autowired Groups groups;
    @LocalServerPort int port;

    UserId tove;
    GroupView group;

    @BeforeEach
    void aGroup() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
    }

    @Test
    void tellsWhatHappensAndGoesOnWithoutAGapOrADuplicate() throws Exception {
        var token = api.tokenOf(tove);
        claim("before");
        String last;
        try (var stream = new Stream(token, null)) {
            stream.awaitOpen();
            claim("one");
            claim("two");
            assertThat(stream.take(2)).containsExactly("one", "two");
            last = stream.lastId;
        }
        claim("three");
        claim("four");
        try (var stream = new Stream(token, last)) {
            assertThat(stream.take(2)).containsExactly("three", "four");
            claim("five");
            assertThat(stream.take(1)).containsExactly("five");
        }
        try (var stream = new Stream(token, last)) {
            assertThat(stream.take(3)).containsExactly("three", "four", "five");
        }
    }

    @Test
    void tellsEachOfManyWrittenAtOnceOnce() throws Exception {
        var token = api.tokenOf(tove);
        var wanted = IntStream.range(0, 60).mapToObj(number -> "claim " + number).toList();
        var heard = new ArrayList<String>();
        String last = null;
        try (var writers = Executors.newFixedThreadPool(6)) {
            var first = new Stream(token, null);
            first.awaitOpen();
            wanted.forEach(each -> writers.submit(() -> claim(each)));
            // Cut off again and again while they are being written.
            var stream = first;
            while (heard.size() < wanted.size()) {
                heard.addAll(stream.take(Math.min(7, wanted.size() - heard.size())));
                last = stream.lastId;
                stream.close();
                stream = new Stream(token, last);
            }
            stream.close();
        }
        assertThat(heard).hasSameSizeAs(new HashSet<>(heard)).containsAll(wanted);
    }

    @Test
    void tellsNobodyWhatIsPrivateNorLeavesAGapForIt() throws Exception {
        var mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        try (var stream = new Stream(api.tokenOf(mika), null)) {
            stream.awaitOpen();
            claim("shared");
            assertThat(stream.take(1)).containsExactly("shared");
            var id = stream.lastId;
            claim("next");
            stream.take(1);
            assertThat(number(stream.lastId)).isEqualTo(number(id) + 1);
        }
    }

    @Test
    void endsWhenThePersonLosesTheRight() throws Exception {
        var mika = cast.member("mika", group.id(), tove, Role.VIEWER);
        try (var stream = new Stream(api.tokenOf(mika), null)) {
            stream.awaitOpen();
            cast.as(tove, () -> groups.removeMember(group.id(), mika));
            claim("secret");
            stream.awaitEnd();
            assertThat(stream.told).isEmpty();
        }
        var token = api.tokenOf(tove);
        try (var stream = new Stream(token, null)) {
            stream.awaitOpen();
            var id = api.as(token).get("/api/tokens").json().get(0).path("id").asString();
            assertThat(api.as(token).delete("/api/tokens/" + id).status()).isEqualTo(204);
            stream.awaitEnd();
        }
    }

    @Test
    void refusesWhoMayNotListenAndIdsThatNobodyTold() {
        assertThat(api.nobody().get("/api/events?group=" + group.slug()).status()).isEqualTo(401);
        var outsider = api.as(api.tokenOf(cast.person("outsider")));
        assertThat(outsider.get("/api/events?group=" + group.slug()).status()).isEqualTo(404);
        var me = api.as(api.tokenOf(tove));
        assertThat(me.get("/api/events").code()).isEqualTo("missing");
        for (var id : List.of("nonsense", "99999-0", "-1-0", "1")) {
            assertThat(me.with("Last-Event-ID", id).get("/api/events?group=" + group.slug()).code())
                    .isEqualTo("event-unknown");
        }
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    private void claim(String statement) {
        cast.as(tove, () -> claims.make(new NewClaim(group.id(), statement, java.util.Set.of())));
    }

    /// A listener on the wire.
    private final class Stream implements AutoCloseable {

        private final HttpClient http = HttpClient.newHttpClient();
        private final BufferedReader lines;
        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> ids = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> opened = new LinkedBlockingQueue<>();
        String lastId = "";

        Stream(String token, @Nullable String last) throws Exception {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:%d/api/events?group=%s"
                                                    .formatted(port, group.slug())))
                            .header("Authorization", "Bearer " + token);
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            Thread.startVirtualThread(this::read);
        }

        private void read() {
            var id = "";
            try {
                String line;
                while ((line = lines.readLine()) != null) {
                    if (line.startsWith("id:")) {
                        id = line.substring(3).strip();
                        opened.add(true);
                    } else if (line.startsWith("data:")) {
                        ids.add(id);
                        told.add(line.replaceAll(".*\"summary\":\"([^\"]*)\".*", "$1"));
                    }
                }
            } catch (IOException closed) {
                // By the test.
            }
            ended.add(true);
        }

        List<String> take(int many) throws InterruptedException {
            var taken = new ArrayList<String>();
            while (taken.size() < many) {
                var next = told.poll(10, TimeUnit.SECONDS);
                assertThat(next).as("after %s", taken).isNotNull();
                taken.add(next);
                lastId = String.valueOf(ids.take());
            }
            return taken;
        }

        void awaitOpen() throws InterruptedException {
            assertThat(opened.poll(10, TimeUnit.SECONDS)).isNotNull();
        }

        void awaitEnd() throws InterruptedException {
            assertThat(ended.poll(10, TimeUnit.SECONDS)).as("the end").isNotNull();
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
