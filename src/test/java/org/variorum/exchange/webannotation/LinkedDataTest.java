package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.apicatalog.rdf.nquads.NQuadsReader;
import java.io.StringReader;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.variorum.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LinkedDataTest {

    private final LinkedData data = new LinkedData(JsonMapper.shared());

    @Test
    void leavesPlainWordsAsTheyAre() {
        var sent = node("{'@context': 'http://www.w3.org/ns/anno.jsonld', 'x': 1}");
        assertThat(data.plain(sent)).isSameAs(sent);
    }

    @Test
    void passesOverUnknownContextsBesideIt() {
        var sent =
                node(
                        "{'@context': ['http://www.w3.org/ns/anno.jsonld', 'http://example.org/c',"
                                + " {'ex': 'http://example.org/'}], 'type': 'Annotation'}");
        assertThat(data.plain(sent)).isSameAs(sent);
    }

    @Test
    void understandsOtherWordsForOurs() {
        var sent =
                node(
                        "{'@context': ['http://www.w3.org/ns/anno.jsonld',"
                                + " {'comment': {'@id': 'http://www.w3.org/ns/oa#bodyValue'}, '@vocab': 'urn:x:'}],"
                                + " 'type': 'Annotation', 'comment': 'Hm', 'target': 'http://example.org/'}");
        assertThat(data.plain(sent).get("bodyValue").stringValue()).isEqualTo("Hm");
    }

    @Test
    void knowsTheContextByBothSchemes() {
        var sent = node("{'@context': 'https://www.w3.org/ns/anno.jsonld', 'x': 1}");
        assertThat(data.plain(sent)).isSameAs(sent);
    }

    @Test
    void fetchesNothing() {
        for (var context :
                new String[] {"'http://127.0.0.1:1/c'", "'file:///etc/passwd'", "'relative'"}) {
            var sent = node("{'@context': " + context + ", '@type': 'x'}");
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> data.plain(sent));
        }
    }

    /// What is let through without writing its triples has some.
    @Test
    void theUsualHasTriples() {
        var every =
                node(
                        "{'@context': 'http://www.w3.org/ns/anno.jsonld', 'type': ['Annotation', 'Annotation'],"
                                + " 'motivation': 'moderating', 'body': [{'type': 'TextualBody', 'purpose': ['tagging'],"
                                + " 'value': '<\\\\ \\u0000 \\ud800 \\n', 'format': 'text/vnd.x+y-1'}, {}],"
                                + " 'target': {'type': 'SpecificResource', 'source': '/api/documents/"
                                + "00000000-0000-0000-0000-000000000000', 'selector': [{'type': 'TextPositionSelector',"
                                + " 'start': -1, 'end': 2147483647}, {'type': 'TextQuoteSelector', 'exact': '',"
                                + " 'prefix': [], 'suffix': ['a', 'b']}]}}");
        assertThat(Usual.isUsual(every)).isTrue();
        assertThat(data.turtle(every)).contains("oa#moderating");
    }

    @Test
    void theUnusualIsLookedAt() {
        for (var odd :
                new String[] {
                    "'id': 'x'",
                    "'type': 'Other'",
                    "'type': [['Annotation']]",
                    "'motivation': 'http://a b/'",
                    "'body': 'text'",
                    "'target': {'source': 'http://a b/'}",
                    "'target': {'@context': {}}",
                    "'target': {'selector': {'start': 1.5}}",
                    "'body': {'format': 'text plain'}",
                    "'body': {'language': '??'}"
                }) {
            var node = node("{'@context': 'http://www.w3.org/ns/anno.jsonld', " + odd + "}");
            assertThat(Usual.isUsual(node)).as(odd).isFalse();
        }
        assertThat(Usual.isUsual(node("{'type': 'Annotation'}"))).isFalse();
    }

    @Test
    void writesTriplesThatCanBeRead() throws Exception {
        var turtle =
                data.turtle(
                        node(
                                "{'@context': ['http://www.w3.org/ns/anno.jsonld', 'http://example.org/c'],"
                                        + " 'id': 'http://example.org/1', 'type': 'Annotation',"
                                        + " 'body': {'type': 'TextualBody', 'value': 'a \\\\ b \\n ü 🕊'},"
                                        + " 'target': 'http://example.org/> <evil', 'ex:unknown': 'gone'}"));
        var triples = new ArrayList<String>();
        new NQuadsReader(new StringReader(turtle))
                .provide(
                        (subject, predicate, object, type, language, direction, graph) -> {
                            assertThat(graph).isNull();
                            triples.add(predicate + " " + object);
                            return null;
                        });
        assertThat(triples)
                .contains(
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type http://www.w3.org/ns/oa#Annotation",
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#value a \\ b \n ü 🕊");
        assertThat(turtle).doesNotContain("evil");
    }

    private static ObjectNode node(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
