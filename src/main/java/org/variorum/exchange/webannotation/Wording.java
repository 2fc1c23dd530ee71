package org.variorum.exchange.webannotation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Person;
import org.variorum.exchange.webannotation.WebAnnotationView.Shown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Words an annotation as JSON-LD: all that was sent, with what the server knows better put into
/// it. What nobody sent is worded from what was said on the screen.
@Component
class Wording {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LinkedData data;

    Wording(LinkedData data) {
        this.data = data;
    }

    ObjectNode of(WebAnnotationView annotation, Addresses addresses) {
        var sent = annotation.sent();
        if (sent == null) {
            return made(annotation, addresses);
        }
        return data.speaksPlainly(sent)
                ? plain(annotation, sent, addresses)
                : asItCame(annotation, sent, addresses);
    }

    private static ObjectNode made(WebAnnotationView annotation, Addresses addresses) {
        var node = JSON.objectNode();
        node.put("@context", Terms.ANNO);
        node.put("id", addresses.annotation(annotation));
        node.put("type", "Annotation");
        var shown = annotation.shown();
        if (shown != null) {
            Bodies.write(node, shown.said());
            node.set("target", target(annotation, shown, JSON.objectNode(), addresses));
        }
        return about(node, annotation);
    }

    private static ObjectNode plain(
            WebAnnotationView annotation, ObjectNode sent, Addresses addresses) {
        var node = JSON.objectNode();
        node.set("@context", sent.get("@context"));
        node.put("id", addresses.annotation(annotation));
        sent.forEachEntry(
                (key, value) -> {
                    if (!List.of("@context", "id", "@id").contains(key)) {
                        node.set(key, value.deepCopy());
                    }
                });
        var shown = annotation.shown();
        if (shown != null) {
            Bodies.renew(node, shown.said());
            renewTarget(node, annotation, shown, addresses);
        }
        return about(node, annotation);
    }

    /// Under contexts of its own only the frame is ours: which of its words mean what we know is
    /// its own business.
    private static ObjectNode asItCame(
            WebAnnotationView annotation, ObjectNode sent, Addresses addresses) {
        var node = JSON.objectNode();
        node.set("@context", LinkedData.told(sent.get("@context")));
        node.put(sent.has("@id") ? "@id" : "id", addresses.annotation(annotation));
        sent.forEachEntry(
                (key, value) -> {
                    if (!node.has(key)) {
                        node.set(key, value.deepCopy());
                    }
                });
        return about(node, annotation);
    }

    private static ObjectNode about(ObjectNode node, WebAnnotationView annotation) {
        node.set("creator", creators(annotation.creator(), node.get("creator")));
        if (Nodes.text(node, "created") == null) {
            node.put("created", time(annotation.created()));
        }
        if (annotation.changed().equals(annotation.created())) {
            node.set("modified", node.get("created"));
        } else {
            node.put("modified", time(annotation.changed()));
        }
        Audience.set(node, Addresses.person(annotation.creator().id()), annotation.visibility());
        return node;
    }

    /// Who sent it comes first, and whom the sender named stays beside.
    private static JsonNode creators(Person person, @Nullable JsonNode sent) {
        var id = Addresses.person(person.id());
        var creators = JSON.arrayNode();
        creators.add(
                JSON.objectNode()
                        .put("id", id)
                        .put("type", "Person")
                        .put("name", person.displayName())
                        .put("nickname", person.username()));
        Nodes.many(sent).stream().filter(each -> !id.equals(Nodes.id(each))).forEach(creators::add);
        return Nodes.folded(creators);
    }

    private static void renewTarget(
            ObjectNode node, WebAnnotationView annotation, Shown shown, Addresses addresses) {
        Targets.marked(annotation.document(), node)
                .ifPresent(
                        part ->
                                part.put()
                                        .accept(
                                                target(
                                                        annotation,
                                                        shown,
                                                        part.target(),
                                                        addresses)));
    }

    /// The target with the place as it is now; selectors that we cannot renew stay as they came.
    private static ObjectNode target(
            WebAnnotationView annotation, Shown shown, ObjectNode sent, Addresses addresses) {
        var target = JSON.objectNode();
        target.put("type", "SpecificResource");
        sent.forEachEntry((key, value) -> target.set(key, value.deepCopy()));
        target.put("source", addresses.document(annotation.document()));
        target.set("selector", selectors(shown, sent.get("selector")));
        target.set("state", states(annotation, shown, sent.get("state"), addresses));
        return target;
    }

    private static ArrayNode selectors(Shown shown, @Nullable JsonNode sent) {
        var selectors = JSON.arrayNode();
        selectors.add(
                JSON.objectNode()
                        .put("type", "TextPositionSelector")
                        .put("start", shown.start())
                        .put("end", shown.end()));
        selectors.add(
                JSON.objectNode()
                        .put("type", "TextQuoteSelector")
                        .put("exact", shown.quote().exact())
                        .put("prefix", shown.quote().prefix())
                        .put("suffix", shown.quote().suffix()));
        Nodes.many(sent).stream().filter(Wording::isTheirs).forEach(selectors::add);
        return selectors;
    }

    /// Whether a selector is kept as it came, for nobody here can renew it.
    static boolean isTheirs(JsonNode selector) {
        return selector.has("refinedBy")
                || !(Nodes.is(selector, "TextPositionSelector")
                        || Nodes.is(selector, "TextQuoteSelector"));
    }

    private static JsonNode states(
            WebAnnotationView annotation,
            Shown shown,
            @Nullable JsonNode sent,
            Addresses addresses) {
        var version = shown.version();
        var address = addresses.version(annotation.document(), version.number());
        var states = JSON.arrayNode();
        states.add(
                JSON.objectNode()
                        .put("id", address)
                        .put("type", "TimeState")
                        .put("sourceDate", time(version.createdAt()))
                        .put("cached", address + "/text"));
        Nodes.many(sent).stream()
                .filter(each -> !Targets.isVersion(annotation.document(), each))
                .forEach(states::add);
        return Nodes.folded(states);
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
