package org.variorum.exchange.webannotation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import org.springframework.util.FileSystemUtils;

/// How fast annotations come in and go out over HTTP, on both databases: `./variorum bench api`.
/// The packed app runs as a process of its own on the same machine as what measures it; each
/// annotation that counts was acknowledged, and what is acknowledged survives the process.
public final class ApiBenchmark {

    private static final int WRITERS = 8;
    private static final int WARM_UP = 10_000;
    private static final int MEASURED = 6_000;
    private static final int RATE = 300;
    private static final int PAGE = 1_000;
    private static final List<String> READINGS =
            List.of("first", "second", "third", "fourth", "fifth");

    private final int all;
    private final StringBuilder posts = new StringBuilder();
    private final StringBuilder pages = new StringBuilder();

    private ApiBenchmark(int all) {
        this.all = all;
    }

    /// @param arguments the packed app, the document to write, and how many annotations the
    ///   container shall hold in the end (100,000)
    public static void main(String[] arguments) throws Exception {
        var all = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        var bench = new ApiBenchmark(Math.max(all, WARM_UP + 2 * MEASURED));
        bench.onH2(Path.of(arguments[0]));
        bench.onPostgres(Path.of(arguments[0]));
        Files.writeString(Path.of(arguments[1]), bench.report());
        System.out.println(bench.report());
    }

    private void onH2(Path jar) throws Exception {
        var data = BenchedServer.emptyFolder();
        var url = "jdbc:h2:file:" + data.resolve("variorum") + ";WRITE_DELAY=0";
        measure(BenchedDatabase.h2(url), jar, data, Map.of());
    }

    private void onPostgres(Path jar) throws Exception {
        try (var postgres = durable().start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            var settings =
                    Map.of(
                            "SPRING_DATASOURCE_URL", url,
                            "SPRING_DATASOURCE_USERNAME", "postgres",
                            "SPRING_DATASOURCE_PASSWORD", "postgres");
            measure(BenchedDatabase.postgres(url), jar, BenchedServer.emptyFolder(), settings);
        }
    }

    /// As it is for people who keep their data, not as it is for tests.
    private static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    private void measure(
            BenchedDatabase database, Path jar, Path data, Map<String, String> settings)
            throws Exception {
        String container;
        double throughput;
        try (var server = new BenchedServer(jar, data, settings)) {
            container = server.containerOf(words());
            throughput = write(database.name(), new Poster(server, container));
        }
        bare(database, throughput);
        said("%s: filling up to %,d", database.name(), all);
        database.fillUp(all);
        try (var server = new BenchedServer(jar, data, settings)) {
            readPages(database.name(), server, container);
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private double write(String database, Poster poster) throws Exception {
        said("%s: warming up with %,d annotations", database, WARM_UP);
        atOnce(poster, WARM_UP);
        var free = atOnce(poster, MEASURED);
        line(posts, database, "as fast as it goes, %d writers".formatted(WRITERS), free);
        line(posts, database, "%d a second".formatted(RATE), atRate(poster, MEASURED));
        return free.perSecond();
    }

    private void bare(BenchedDatabase database, double throughput) throws Exception {
        var bare = new BareInserts(database).perSecond(MEASURED, WRITERS);
        posts.append(
                "| %s | bare inserts of the same rows, %d writers | %,.0f | | | | |\n"
                        .formatted(database.name(), WRITERS, bare));
        posts.append(
                "| %s | **ratio of the bare inserts to the API** | **%.1f** | | | | |\n"
                        .formatted(database.name(), bare / throughput));
    }

    /// Writes annotations at random places of the text.
    private static final class Poster {

        private final BenchedServer server;
        private final String container;
        private final String text;

        Poster(BenchedServer server, String container) throws Exception {
            this.server = server;
            this.container = container;
            this.text = server.text(container);
        }

        /// @return when it was acknowledged
        long post(int number) {
            var random = new Random(number * 31L + 7);
            var start = text.indexOf(' ', random.nextInt(text.length() - 200)) + 1;
            var end = text.indexOf(' ', start + 5 + random.nextInt(60));
            var annotation =
                    """
                    {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","motivation":"commenting",
                    "body":{"type":"TextualBody","value":"Note %d","format":"text/markdown"},
                    "target":{"source":"%s","selector":[{"type":"TextPositionSelector","start":%d,"end":%d},
                    {"type":"TextQuoteSelector","exact":"%s"}]}}"""
                            .formatted(
                                    number,
                                    container.replace("/annotations/", ""),
                                    start,
                                    end,
                                    text.substring(start, end).replace("\n", "\\n"));
            try {
                server.post(container, Terms.JSON_LD, annotation);
                return System.nanoTime();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private Latencies atOnce(Poster poster, int number) throws Exception {
        return measured(number, _ -> System.nanoTime(), poster);
    }

    /// Each has its moment; one that begins late because others are slow waits all the same.
    private Latencies atRate(Poster poster, int number) throws Exception {
        var begun = System.nanoTime();
        return measured(
                number,
                index -> {
                    var due = begun + index * 1_000_000_000L / RATE;
                    var wait = due - System.nanoTime();
                    if (wait > 0) {
                        java.util.concurrent.locks.LockSupport.parkNanos(wait);
                    }
                    return due;
                },
                poster);
    }

    private Latencies measured(int number, IntToLongFunction due, Poster poster) throws Exception {
        var next = new AtomicInteger();
        var took = new long[number];
        Callable<Void> writer =
                () -> {
                    for (var index = next.getAndIncrement();
                            index < number;
                            index = next.getAndIncrement()) {
                        var from = due.applyAsLong(index);
                        took[index] = poster.post(index) - from;
                    }
                    return null;
                };
        var begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (var each : pool.invokeAll(java.util.Collections.nCopies(WRITERS, writer))) {
                each.get();
            }
        }
        return Latencies.of(took, System.nanoTime() - begun);
    }

    private void readPages(String database, BenchedServer server, String container)
            throws Exception {
        for (var reading : READINGS) {
            var times = new ArrayList<Long>();
            var next = container + "?iris=0&page=0&limit=" + PAGE;
            while (next != null) {
                var begun = System.nanoTime();
                var page = server.get(next, Terms.JSON_LD);
                times.add(System.nanoTime() - begun);
                next = server.tree(page).path("next").asString(null);
            }
            line(database, reading, times);
        }
    }

    private void line(String database, String reading, List<Long> times) {
        var tenth = Math.max(1, times.size() / 10);
        var whole = latencies(times);
        pages.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %,d | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                        database,
                        reading,
                        all,
                        times.size(),
                        whole.percentile(0.5),
                        whole.percentile(0.95),
                        whole.greatest(),
                        latencies(times.subList(0, tenth)).percentile(0.5),
                        latencies(times.subList(times.size() - tenth, times.size()))
                                .percentile(0.5)));
    }

    private static Latencies latencies(List<Long> times) {
        return Latencies.of(times.stream().mapToLong(Long::longValue).toArray(), 1);
    }

    private static void line(StringBuilder table, String database, String how, Latencies found) {
        table.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %,.0f | %s |%n",
                        database,
                        how,
                        found.perSecond(),
                        found.columns()));
    }

    private static void said(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    /// 100,000 characters of made-up words.
    private static String words() {
        var random = new Random(4);
        var text = new StringBuilder();
        while (text.length() < 100_000) {
            for (var letter = 2 + random.nextInt(8); letter > 0; letter--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(random.nextInt(80) == 0 ? ".\n\n" : " ");
        }
        return text.toString().replace("\n\n", "\n\n ").strip();
    }

    private String report() {
        return """
               # How fast the API is

               Written by `./variorum bench api` on %s: %d processors, Java %s. The app, the database and what measures
               them share the machine. Times are milliseconds.

               ## Annotations coming in

               Budget: 300 a second on two cores. Each is durable when it is acknowledged (PostgreSQL with `fsync`, H2 without
               delay). Counted after %,d others, when the server is warm. The bare inserts write the same rows by plain JDBC into
               tables without keys or indexes, one transaction an annotation.

               | database | how | a second | p50 | p95 | p99 | greatest |
               |---|---|--:|--:|--:|--:|--:|
               %s
               ## Pages of %,d annotations going out

               Budget: 100 ms a page, and the last ones no slower than the first. What did not come over HTTP above was laid
               into the tables; the app was started anew, and all was read several times from the first page to the last: the first
               readings tell how it gets warm. What was counted for `total` and `startIndex` is at hand until something changes in
               the document.

               | database | reading | in the container | pages | p50 | p95 | greatest | p50 of the first tenth | p50 of the last tenth |
               |---|---|--:|--:|--:|--:|--:|--:|--:|
               %s"""
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        WARM_UP,
                        posts,
                        PAGE,
                        pages);
    }
}
