package org.variorum.exchange.api;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.accounts.Acting;
import org.variorum.history.Attempts;
import tools.jackson.databind.json.JsonMapper;

/// Lets a program repeat a creation whose answer it did not get: under the same `Idempotency-Key`
/// it is done once and answered alike, for a day.
///
/// The key, the work and the answer are of one transaction: none is kept without the others,
/// whenever the power fails; and of two who come with a key at once the second waits for the first.
@Component
@Plumbing(because = "runs what calls checked services; remembers by person")
public class Repeats {

    /// The header.
    public static final String HEADER = "Idempotency-Key";

    /// On an answer that was given before.
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final int MAX_KEY = 200;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final Acting acting;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

    Repeats(JdbcClient jdbc, Attempts attempts, Acting acting, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.acting = acting;
        this.json = json;
        this.clock = clock;
    }

    /// What the work answers, now or when it was first done under this key. Work that fails leaves
    /// no trace, so that it can be tried again.
    ///
    /// @param key the header, or null if it was not sent
    /// @param address what is created where, such as `POST /api/groups`
    /// @param command what was sent, as something that JSON can say
    /// @param type of the answer's body
    /// @throws ApiFailure 422 if something else was sent under the key, 400 for a key that is none
    public <T> ResponseEntity<T> once(
            @Nullable String key,
            String address,
            Object command,
            Class<T> type,
            Supplier<ResponseEntity<T>> work) {
        if (key == null) {
            return attempts.at(work);
        }
        if (!key.matches("[\\x20-\\x7e]{1," + MAX_KEY + "}") || key.isBlank()) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, HEADER, "key-malformed", MAX_KEY);
        }
        var fingerprint =
                Etags.ofBytes(
                        (address + '\n' + json.writeValueAsString(command))
                                .getBytes(StandardCharsets.UTF_8));
        return attempts.at(() -> remembered(key, fingerprint, type, work));
    }

    private <T> ResponseEntity<T> remembered(
            String key, String fingerprint, Class<T> type, Supplier<ResponseEntity<T>> work) {
        tidy();
        var known = find(key);
        if (known.isPresent()) {
            return replayed(known.get(), fingerprint, type);
        }
        reserve(key, fingerprint);
        var answer = work.get();
        keep(key, answer);
        return answer;
    }

    private record Stored(String fingerprint, int status, String headers, @Nullable String body) {

        static Stored of(ResultSet row, int index) throws SQLException {
            return new Stored(
                    row.getString("fingerprint"),
                    row.getInt("status"),
                    Objects.requireNonNullElse(row.getString("headers"), "{}"),
                    row.getString("body"));
        }
    }

    private Optional<Stored> find(String key) {
        return jdbc.sql(
                        """
                        select fingerprint, status, headers, body from api_repeat
                        where person_id = :person and repeat_key = :key and made_at >= :since""")
                .param("person", acting.required().value())
                .param("key", key)
                .param("since", time(clock.instant().minus(KEPT)))
                .query(Stored::of)
                .optional();
    }

    private <T> ResponseEntity<T> replayed(Stored stored, String fingerprint, Class<T> type) {
        if (!stored.fingerprint().equals(fingerprint)) {
            throw ApiFailure.field(HttpStatus.UNPROCESSABLE_CONTENT, HEADER, "key-used-otherwise");
        }
        var headers = new HttpHeaders();
        Map<?, ?> kept = json.readValue(stored.headers(), Map.class);
        kept.forEach(
                (name, values) ->
                        ((List<?>) values)
                                .forEach(value -> headers.add((String) name, (String) value)));
        headers.set(REPLAYED, "true");
        var answer = ResponseEntity.status(stored.status()).headers(headers);
        return stored.body() == null
                ? answer.build()
                : answer.body(json.readValue(stored.body(), type));
    }

    private void reserve(String key, String fingerprint) {
        jdbc.sql(
                        """
                        delete from api_repeat
                        where person_id = :person and repeat_key = :key""")
                .param("person", acting.required().value())
                .param("key", key)
                .update();
        jdbc.sql(
                        """
                        insert into api_repeat (person_id, repeat_key, fingerprint, made_at)
                        values (:person, :key, :fingerprint, :now)""")
                .param("person", acting.required().value())
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("now", time(clock.instant()))
                .update();
    }

    private void keep(String key, ResponseEntity<?> answer) {
        var headers = new java.util.LinkedHashMap<String, List<String>>();
        answer.getHeaders().forEach(headers::put);
        jdbc.sql(
                        """
                        update api_repeat set status = :status, headers = :headers, body = :body
                        where person_id = :person and repeat_key = :key""")
                .param("status", answer.getStatusCode().value())
                .param("headers", json.writeValueAsString(headers))
                .param(
                        "body",
                        answer.getBody() == null ? null : json.writeValueAsString(answer.getBody()),
                        java.sql.Types.VARCHAR)
                .param("person", acting.required().value())
                .param("key", key)
                .update();
    }

    /// What is past its day is gone within the next hour.
    private void tidy() {
        var now = clock.instant();
        var last = Objects.requireNonNull(tidied.get());
        if (last.plus(TIDIED_EVERY).isBefore(now) && tidied.compareAndSet(last, now)) {
            jdbc.sql("delete from api_repeat where made_at < :before")
                    .param("before", time(now.minus(KEPT)))
                    .update();
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
