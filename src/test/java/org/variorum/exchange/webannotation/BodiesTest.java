package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.variorum.exchange.webannotation.Bodies.Said;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BodiesTest {

    private static final String TWO_TEXTS =
            "{'body': [{'type': 'TextualBody', 'value': 'One.'}, 'http://example.org/b',"
                    + " {'type': 'TextualBody', 'value': 'Two.', 'purpose': 'describing'},"
                    + " {'type': 'TextualBody', 'value': 'sea', 'purpose': 'tagging'}]}";

    @Test
    void joinsTextsAndCollectsTags() {
        assertThat(said(TWO_TEXTS)).isEqualTo(new Said("One.\n\nTwo.", List.of("sea")));
    }

    @Test
    void readsABodyValue() {
        assertThat(said("{'bodyValue': 'Plain'}")).isEqualTo(new Said("Plain", List.of()));
    }

    @Test
    void takesTheMotivationForThePurpose() {
        var tagging = "{'motivation': 'tagging', 'body': {'type': 'TextualBody', 'value': 'sea'}}";
        assertThat(said(tagging)).isEqualTo(new Said("", List.of("sea")));
    }

    @Test
    void showsNoMarkup() {
        var html =
                "{'body': {'type': 'TextualBody', 'format': 'text/html',"
                        + " 'value': '<p>Salt &amp; <b>sea</b><script>alert(1)</script></p>'}}";
        assertThat(said(html).note()).isEqualTo("Salt & sea");
    }

    @Test
    void namesEachTagOnce() {
        var twice =
                "{'motivation': 'tagging', 'body': [{'type': 'TextualBody', 'value': 'Sea'},"
                        + " {'type': 'TextualBody', 'value': ' sea '}]}";
        assertThat(said(twice).tags()).containsExactly("Sea");
    }

    @Test
    void leavesWhatSaysTheSame() {
        var node = node(TWO_TEXTS);
        Bodies.renew(node, new Said("One.\n\nTwo.", List.of("SEA")));
        assertThat(node).isEqualTo(node(TWO_TEXTS));
    }

    @Test
    void changesOnlyWhatWasChanged() {
        var node = node(TWO_TEXTS);
        Bodies.renew(node, new Said("One.\n\nTwo.", List.of("ship")));
        assertThat(said(node)).isEqualTo(new Said("One.\n\nTwo.", List.of("ship")));
        assertThat(node.get("body")).hasSize(4);
        Bodies.renew(node, new Said("Three.", List.of("ship")));
        assertThat(said(node)).isEqualTo(new Said("Three.", List.of("ship")));
        assertThat(node.get("body").get(1).stringValue()).isEqualTo("http://example.org/b");
    }

    @Test
    void hasNoBodyLeftWhenNothingIsSaid() {
        var node = node("{'bodyValue': 'Plain'}");
        Bodies.renew(node, new Said("", List.of()));
        assertThat(node.isEmpty()).isTrue();
    }

    private static Said said(String json) {
        return said(node(json));
    }

    private static Said said(ObjectNode node) {
        return Bodies.said(node);
    }

    private static ObjectNode node(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
