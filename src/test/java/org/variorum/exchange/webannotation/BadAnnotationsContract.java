package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.variorum.exchange.webannotation.Reader.Answer;

/// Everything that is no annotation, or lies where no text is: the right status, a problem with a
/// sentence, and nothing changed.
abstract class BadAnnotationsContract extends WebScene {

    private record Bad(String what, String body, int status, String code) {}

    private List<Bad> all() {
        var all = new ArrayList<Bad>();
        all.addAll(malformed());
        all.addAll(misshapen());
        all.addAll(misplaced());
        return all;
    }

    private List<Bad> malformed() {
        return List.of(
                new Bad("nothing", "", 400, ""),
                new Bad("half", "{\"@context\": \"http", 400, "json-malformed"),
                new Bad("an array", "[]", 400, "json-malformed"),
                new Bad("two values", "{} {}", 400, "json-malformed"),
                new Bad("a key twice", "{\"a\": 1, \"a\": 2}", 400, "json-malformed"),
                new Bad("10,000 levels", "[".repeat(10_000), 400, "json-too-deep"),
                new Bad("deep in a body", deep(), 400, "json-too-deep"),
                new Bad("half a pair", said("\\ud83d"), 400, "text-malformed"),
                new Bad("the other half", said("\\udd4a"), 400, "text-malformed"),
                new Bad("NUL", said("\\u0000"), 400, "text-malformed"),
                new Bad(
                        "half a pair in a key",
                        annotation("'\\ud83d': 1", at(quote("calm"))),
                        400,
                        ""),
                new Bad("too much", said("a".repeat(2 << 20)), 413, "body-too-large"));
    }

    private List<Bad> misshapen() {
        var target = at(quote("calm"));
        return List.of(
                bad("no context", "{\"type\": \"Annotation\"}", "context-missing"),
                new Bad(
                        "an unknown context",
                        quoted("{'@context': 'http://example.org/c', 'type': 'Annotation'}"),
                        415,
                        "context-unknown"),
                new Bad(
                        "an unreachable context within",
                        quoted(
                                "{'@context': {'@import': 'http://10.0.0.1/c'}, '@type': 'Annotation'}"),
                        422,
                        "context-malformed"),
                bad(
                        "a context that is none",
                        quoted("{'@context': {'@vocab': 7}, 'type': 'Annotation'}"),
                        "context-malformed"),
                bad(
                        "a foreign node of no type",
                        annotation("'schema:about': {'@type': 5}", target),
                        "json-ld-malformed"),
                bad(
                        "a foreign value that is none",
                        annotation("'schema:about': {'@value': {}}", target),
                        "json-ld-malformed"),
                bad(
                        "something included that is none",
                        annotation("'@included': 7", target),
                        "json-ld-malformed"),
                bad(
                        "terms that mean each other",
                        quoted(
                                "{'@context': ['http://www.w3.org/ns/anno.jsonld', {'a': 'b:x', 'b': 'a:y'}],"
                                        + " 'type': 'Annotation', "
                                        + target
                                        + "}"),
                        "json-ld-malformed"),
                bad(
                        "another type",
                        annotation("'x': 1").replace("\"Annotation\"", "\"Person\""),
                        "not-annotation"),
                bad("no target", annotation(note("Hm")), "target-missing"),
                bad("an empty target", annotation("'target': []"), "target-missing"),
                bad("a number as target", annotation("'target': 7"), "wrong-type"),
                bad(
                        "a target without source",
                        annotation("'target': {'selector': {}}"),
                        "wrong-type"),
                bad("a number as body", annotation("'body': 7", target), "wrong-type"),
                bad(
                        "a text without words",
                        annotation("'body': {'type': 'TextualBody'}", target),
                        "wrong-type"),
                bad(
                        "a body twice",
                        annotation("'bodyValue': 'a'", note("b"), target),
                        "body-twice"),
                bad(
                        "a bodyValue that is none",
                        annotation("'bodyValue': {}", target),
                        "wrong-type"),
                bad("an id that is none", annotation("'id': 7", target), "wrong-type"),
                bad("a time that is none", annotation("'created': 'then'", target), "wrong-type"),
                bad("a day", annotation("'created': '2015-01-28'", target), "wrong-type"),
                bad(
                        "no seconds",
                        annotation("'created': '2015-01-28T12:00Z'", target),
                        "wrong-type"),
                bad("no IRI", annotation("'canonical': 'mine'", target), "iri-malformed"),
                bad(
                        "no IRI but words",
                        annotation("'canonical': 'a b:c'", target),
                        "iri-malformed"),
                bad(
                        "from nowhere",
                        annotation("'via': ['urn:x:1', '/here']", target),
                        "iri-malformed"),
                bad(
                        "an id with a space",
                        annotation("'id': 'http://a b/'", target),
                        "iri-malformed"),
                new Bad(
                        "no context but null",
                        quoted("{'@context': null, 'type': 'Annotation'}"),
                        422,
                        "context-missing"),
                bad(
                        "a motivation that is none",
                        annotation("'motivation': 1", target),
                        "wrong-type"),
                bad("a selector that is none", annotation(at("7")), "wrong-type"),
                bad("words too many", said("a".repeat(20_001)), "too-long"));
    }

    private List<Bad> misplaced() {
        var other =
                annotation(at(quote("calm")))
                        .replace(
                                document.value().toString(),
                                java.util.UUID.randomUUID().toString());
        return List.of(
                placed("beyond the text", "selector-outside-text", position(0, 9_999)),
                placed("start beyond the text", "selector-outside-text", position(9_998, 9_999)),
                placed("behind its own end", "selector-backwards", position(9, 3)),
                placed("empty", "selection-empty", position(3, 3)),
                placed("white space", "selection-empty", position(4, 5)),
                placed("before the text", "selector-outside-any", position(-1, 4)),
                placed(
                        "beyond all numbers",
                        "selector-outside-any",
                        "{'type': 'TextPositionSelector', 'start': 0, 'end': 99999999999}"),
                placed(
                        "a fraction",
                        "wrong-type",
                        "{'type': 'TextPositionSelector', 'start': 0, 'end': 4.5}"),
                placed(
                        "words for numbers",
                        "wrong-type",
                        "{'type': 'TextPositionSelector', 'start': '0', 'end': '4'}"),
                placed("no end", "wrong-type", "{'type': 'TextPositionSelector', 'start': 0}"),
                placed("no quote", "wrong-type", "{'type': 'TextQuoteSelector'}"),
                placed("a quote that is not there", "quote-absent", quote("ocean")),
                placed("an empty quote", "quote-absent", quote("")),
                placed("a quote that is there twice", "quote-ambiguous", quote("sea")),
                placed("another place", "quote-elsewhere", position(0, 4), quote("calm")),
                placed("two places", "selectors-disagree", position(0, 4), position(5, 9)),
                placed(
                        "another beginning",
                        "quote-absent",
                        "{'type': 'TextQuoteSelector', 'exact': 'calm', 'prefix': 'was '}"),
                placed(
                        "another end",
                        "quote-context",
                        position(0, 4),
                        "{'type': 'TextQuoteSelector', 'exact': 'Take', 'suffix': ' off'}"),
                bad("another document", other, "target-elsewhere"),
                bad(
                        "no such version",
                        annotation(at(quote("calm")))
                                .replace(
                                        "\"selector\"",
                                        "\"state\": \"%s/versions/7\", \"selector\""
                                                .formatted(source())),
                        "version-unknown"));
    }

    @TestFactory
    Stream<DynamicTest> refusesInAPost() {
        var bad = all();
        return Stream.concat(
                bad.stream()
                        .map(
                                each ->
                                        dynamicTest(
                                                each.what(),
                                                () ->
                                                        assertBad(
                                                                program.post(
                                                                        container, each.body()),
                                                                each))),
                Stream.of(dynamicTest("nothing was changed", this::assertNothingIsThere)));
    }

    @TestFactory
    Stream<DynamicTest> refusesInAPut() {
        var made = posted();
        var matching = program.with("If-Match", made.etag());
        return Stream.concat(
                all().stream()
                        .map(
                                each ->
                                        dynamicTest(
                                                each.what(),
                                                () ->
                                                        assertBad(
                                                                matching.put(
                                                                        made.location(),
                                                                        each.body()),
                                                                each))),
                Stream.of(
                        dynamicTest(
                                "nothing was changed",
                                () ->
                                        assertThat(program.get(made.location()).etag())
                                                .isEqualTo(made.etag()))));
    }

    @Test
    void refusesOtherMediaTypes() {
        for (var type : List.of("text/plain", "application/json", "text/turtle", "nonsense")) {
            var answer =
                    program.with("Content-Type", type)
                            .send(HttpMethod.POST, container, annotation(at(quote("calm"))));
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertNothingIsThere();
    }

    @Test
    void refusesBytesThatAreNoText() {
        var body = annotation(note("Caf\u00e9"), at(quote("calm")));
        var latin = body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        var answer =
                program.with("Content-Type", Terms.JSON_LD)
                        .sendBytes(HttpMethod.POST, container, latin);
        assertThat(answer.status()).isEqualTo(400);
        assertNothingIsThere();
    }

    @Test
    void tellsHowOftenAQuoteStandsThere() {
        var answer = program.post(container, annotation(at(quote("sea"))));
        assertThat(answer.json().get("detail").stringValue()).contains("2 times");
        var narrowed = "{'type': 'TextQuoteSelector', 'exact': 'sea', 'suffix': ' is calm'}";
        assertThat(program.post(container, annotation(at(narrowed))).status()).isEqualTo(201);
    }

    @Test
    void knowsNothingOfOtherDocuments() {
        var address = "/api/documents/" + java.util.UUID.randomUUID() + "/annotations/";
        assertThat(program.get(address).status()).isEqualTo(404);
        assertThat(program.post(address, annotation(at(quote("calm")))).status()).isEqualTo(404);
        assertThat(program.get("/api/documents/none/annotations/").status()).isEqualTo(404);
        for (var name : List.of("none", "%00", "%ED%A0%80", "..%2F", "a".repeat(500))) {
            assertThat(program.get(container + name).status()).as(name).isBetween(400, 404);
        }
        assertThat(program.get(container + java.util.UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static void assertBad(Answer answer, Bad bad) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (!bad.code().isEmpty()) {
            assertThat(answer.code()).as(answer.text()).isEqualTo(bad.code());
        }
        assertThat(answer.json().get("detail").stringValue()).isNotBlank().doesNotContain("{0}");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.variorum");
    }

    private void assertNothingIsThere() {
        assertThat(program.get(container).json().get("total").intValue()).isZero();
    }

    private static Bad bad(String what, String body, String code) {
        return new Bad(what, body, 422, code);
    }

    private Bad placed(String what, String code, String... selectors) {
        return bad(what, annotation(at(selectors)), code);
    }

    private String said(String words) {
        return annotation(note(words), at(quote("calm")));
    }

    private String deep() {
        return annotation(
                "'body': " + "{'a': ".repeat(200) + "1" + "}".repeat(200), at(quote("calm")));
    }
}
