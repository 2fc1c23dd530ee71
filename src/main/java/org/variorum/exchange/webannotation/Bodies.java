package org.variorum.exchange.webannotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What of an annotation's bodies a person can be shown: the texts, together the note, and the
/// tags.
final class Bodies {

    /// What a tag's name may have in UTF-16 units, see `Tags`; a longer one is kept as it came.
    private static final int LONGEST_TAG = 60;

    private static final PolicyFactory NO_MARKUP = new HtmlPolicyBuilder().toFactory();
    private static final String TAGGING = "tagging";

    private Bodies() {}

    /// @param note Markdown; empty if nothing is said
    /// @param tags names, each once, in the order they came
    record Said(String note, List<String> tags) {}

    static Said said(ObjectNode plain) {
        var notes = new ArrayList<String>();
        Map<String, String> tags = new LinkedHashMap<>();
        var bodyValue = Nodes.text(plain, "bodyValue");
        if (bodyValue != null) {
            notes.add(bodyValue.strip());
        }
        for (var body : Nodes.many(plain.get("body"))) {
            if (isTag(body, plain)) {
                var name = name(body);
                tags.putIfAbsent(key(name), name);
            } else if (isText(body)) {
                notes.add(markdown(body).strip());
            }
        }
        notes.removeIf(String::isEmpty);
        return new Said(
                String.join("\n\n", notes).replace("\r\n", "\n").replace('\r', '\n'),
                List.copyOf(tags.values()));
    }

    /// The bodies anew where what is said now differs from what they say: texts that changed become
    /// one, tags that are gone go, new ones come at the end, all else stays where it is.
    static void renew(ObjectNode plain, Said now) {
        var before = said(plain);
        if (before.note().equals(now.note()) && keys(before.tags()).equals(keys(now.tags()))) {
            return;
        }
        var sameNote = before.note().equals(now.note());
        var bodies = JsonNodeFactory.instance.arrayNode();
        var missing = new LinkedHashMap<String, String>();
        now.tags().forEach(tag -> missing.put(key(tag), tag));
        for (var body : Nodes.many(plain.get("body"))) {
            if (isTag(body, plain)) {
                if (missing.remove(key(name(body))) != null) {
                    bodies.add(body);
                }
            } else if (sameNote || !isText(body)) {
                bodies.add(body);
            }
        }
        if (!sameNote) {
            plain.remove("bodyValue");
            if (!now.note().isEmpty()) {
                bodies.insert(0, note(now.note()));
            }
        }
        missing.values().forEach(tag -> bodies.add(tag(tag)));
        set(plain, bodies);
    }

    /// The bodies of what was said on a screen.
    static void write(ObjectNode annotation, Said said) {
        var bodies = JsonNodeFactory.instance.arrayNode();
        if (!said.note().isEmpty()) {
            bodies.add(note(said.note()));
        }
        said.tags().forEach(tag -> bodies.add(tag(tag)));
        annotation.put("motivation", motivation(said));
        set(annotation, bodies);
    }

    private static String motivation(Said said) {
        if (said.note().isEmpty()) {
            return said.tags().isEmpty() ? "highlighting" : TAGGING;
        }
        return "commenting";
    }

    private static void set(ObjectNode annotation, ArrayNode bodies) {
        if (bodies.isEmpty()) {
            annotation.remove("body");
        } else {
            annotation.set("body", Nodes.folded(bodies));
        }
    }

    /// The form in which names of tags are compared.
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> keys(List<String> names) {
        return names.stream().map(Bodies::key).collect(java.util.stream.Collectors.toSet());
    }

    private static boolean isText(JsonNode body) {
        return Nodes.text(body, "value") != null
                && (Nodes.is(body, "TextualBody") || !body.has("type"));
    }

    private static boolean isTag(JsonNode body, ObjectNode annotation) {
        if (!isText(body)) {
            return false;
        }
        var purposes = Nodes.texts(body.get("purpose"));
        var meant =
                purposes.isEmpty()
                        ? Nodes.texts(annotation.get("motivation")).equals(List.of(TAGGING))
                        : purposes.contains(TAGGING);
        var name = name(body);
        return meant && !name.isEmpty() && name.length() <= LONGEST_TAG;
    }

    private static String name(JsonNode body) {
        return body.get("value").stringValue().replaceAll("\\s+", " ").strip();
    }

    private static String markdown(JsonNode body) {
        var value = body.get("value").stringValue();
        return Nodes.texts(body.get("format")).contains("text/html")
                ? HtmlUtils.htmlUnescape(NO_MARKUP.sanitize(value))
                : value;
    }

    private static ObjectNode note(String note) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "TextualBody")
                .put("value", note)
                .put("format", "text/markdown")
                .put("purpose", "commenting");
    }

    private static ObjectNode tag(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "TextualBody")
                .put("value", name)
                .put("purpose", TAGGING);
    }
}
