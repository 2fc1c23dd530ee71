package org.variorum.exchange.webannotation;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.variorum.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whether the words of Web Annotation keep their meaning under the contexts that somebody sends.
/// The server adds what it knows in these words, and most readers go by the words alone: an
/// annotation in which `creator` or `body` means something else would say what nobody said.
final class OurWords {

    private static final String CONTEXT = "@context";

    /// Each costs an expansion.
    private static final int MOST_CONTEXTS = 20;

    /// The words that are written or read here, each where it belongs.
    private static final String EXAMPLE =
            """
            {"id": "urn:x:1", "type": "Annotation", "motivation": "commenting", "canonical": "urn:x:2", "via": "urn:x:3",
             "created": "2020-01-01T00:00:00Z", "modified": "2020-01-01T00:00:00Z", "generated": "2020-01-01T00:00:00Z",
             "creator": {"id": "urn:x:4", "type": "Person", "name": "Name", "nickname": "Nick"},
             "generator": "urn:x:5", "audience": {"id": "urn:x:6", "type": "Audience"}, "rights": "urn:x:7", "bodyValue": "Text",
             "body": {"type": "TextualBody", "value": "Text", "format": "text/plain", "language": "en", "purpose": "tagging"},
             "target": {"type": "SpecificResource", "source": "urn:x:8",
               "state": {"type": "TimeState", "sourceDate": "2020-01-01T00:00:00Z", "cached": "urn:x:9"},
               "items": ["urn:x:10"],
               "selector": {"type": "TextPositionSelector", "start": 0, "end": 1, "conformsTo": "urn:x:11",
                 "startSelector": {"type": "XPathSelector"}, "endSelector": {"type": "XPathSelector"},
                 "refinedBy": {"type": "TextQuoteSelector", "exact": "a", "prefix": "b", "suffix": "c"}}}}
            """;

    private final JsonLdOptions options;
    private final tools.jackson.databind.ObjectReader json =
            tools.jackson.databind.json.JsonMapper.shared().readerFor(ObjectNode.class);

    OurWords(JsonLdOptions options) {
        this.options = options;
    }

    /// @throws Refusal `context-remaps` on `@context` if they do not
    /// @throws JsonLdError if a context is none, or not known
    void require(ObjectNode sent) throws JsonLdError {
        var told = LinkedData.told(sent.get(CONTEXT));
        requireMeaning(sent, told);
        var meant = words(under(example(), JsonNodeFactory.instance.arrayNode().add(Terms.ANNO)));
        var contexts = new LinkedHashSet<ArrayNode>();
        contexts.add(told);
        collect(sent, told, contexts);
        for (var context : contexts) {
            if (!words(under(example(), context)).equals(meant)) {
                throw remaps();
            }
        }
    }

    /// What was sent says the same once the context of Web Annotation stands before its own.
    private void requireMeaning(ObjectNode sent, ArrayNode told) throws JsonLdError {
        if (told.size() > LinkedData.parts(sent.get(CONTEXT)).size()
                && !expanded(sent).equals(under(sent, told))) {
            throw remaps();
        }
    }

    private static Refusal remaps() {
        return Refusal.field(CONTEXT, "context-remaps");
    }

    /// The contexts that hold somewhere further in.
    private static void collect(JsonNode node, ArrayNode outer, Set<ArrayNode> found) {
        for (var child : node) {
            var inner = outer;
            if (child instanceof ObjectNode object && object.has(CONTEXT)) {
                inner = outer.deepCopy().addAll(LinkedData.parts(object.get(CONTEXT)));
                found.add(inner);
                if (found.size() > MOST_CONTEXTS) {
                    throw Refusal.field(CONTEXT, "context-malformed");
                }
            }
            collect(child, inner, found);
        }
    }

    private ObjectNode example() {
        return json.readValue(EXAMPLE);
    }

    private JsonArray under(ObjectNode node, ArrayNode context) throws JsonLdError {
        var other = node.deepCopy();
        other.set(CONTEXT, context);
        return expanded(other);
    }

    private JsonArray expanded(ObjectNode node) throws JsonLdError {
        return JsonLd.expand(LinkedData.document(node)).options(options).get();
    }

    /// What an expanded example says without its values: a context may make a word a text rather
    /// than an address, or set a language.
    private static Set<String> words(JsonArray expanded) {
        var words = new TreeSet<String>();
        collect("", expanded, words);
        return words;
    }

    private static void collect(String path, JsonValue value, Set<String> words) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> collect(path, each, words));
        } else if (value instanceof JsonObject object && !object.containsKey("@value")) {
            object.forEach(
                    (key, each) -> {
                        if (key.equals("@type")) {
                            words.add(path + " is " + each);
                        } else if (key.equals("@list")) {
                            collect(path, each, words);
                        } else if (!key.equals("@id")) {
                            words.add(path + " " + key);
                            collect(path + " " + key, each, words);
                        }
                    });
        }
    }
}
