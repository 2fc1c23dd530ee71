package org.variorum.exchange.webannotation;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether what was sent is an annotation, and every part that is read here of the type that the
/// Data Model wants. What is not read here may be anything.
final class Shape {

    private Shape() {}

    /// @param plain in the words of Web Annotation
    /// @throws Refusal `not-annotation` on `type`, `target-missing`, `body-twice`; `wrong-type` on
    ///   the part that has it; `selector-incomplete` on `selector`
    static void check(ObjectNode plain) {
        if (!Nodes.is(plain, "Annotation")) {
            throw Refusal.field("type", "not-annotation");
        }
        checkAbout(plain);
        checkBodies(plain);
        checkTargets(plain);
    }

    private static void checkAbout(ObjectNode plain) {
        for (var key : List.of("id", "canonical", "bodyValue")) {
            Nodes.checkText(key, plain.get(key));
        }
        for (var key : List.of("created", "modified", "generated")) {
            checkTime(key, plain.get(key));
        }
        Nodes.checkTexts("motivation", plain.get("motivation"));
        for (var key : List.of("creator", "generator", "audience", "rights", "via")) {
            Nodes.checkResources(key, plain.get(key));
        }
    }

    private static void checkTime(String key, @Nullable JsonNode value) {
        Nodes.checkText(key, value);
        if (value == null || value.isNull()) {
            return;
        }
        try {
            OffsetDateTime.parse(value.stringValue());
        } catch (DateTimeParseException none) {
            throw Refusal.field(key, "wrong-type");
        }
    }

    private static void checkBodies(ObjectNode plain) {
        var body = plain.get("body");
        Nodes.checkResources("body", body);
        if (plain.has("bodyValue") && !Nodes.many(body).isEmpty()) {
            throw Refusal.field("bodyValue", "body-twice");
        }
        for (var each : Nodes.many(body)) {
            if (Nodes.is(each, "TextualBody")
                    && (!each.has("value") || !each.get("value").isString())) {
                throw Refusal.field("body.value", "wrong-type");
            }
        }
    }

    private static void checkTargets(ObjectNode plain) {
        var targets = Nodes.many(plain.get("target"));
        if (targets.isEmpty()) {
            throw Refusal.field("target", "target-missing");
        }
        Nodes.checkResources("target", plain.get("target"));
        for (var target : targets) {
            if (!target.isString()) {
                checkTarget((ObjectNode) target);
            }
        }
    }

    private static void checkTarget(ObjectNode target) {
        var isSpecific = Nodes.is(target, "SpecificResource") || target.has("selector");
        if (isSpecific && Nodes.id(target.get("source")) == null) {
            throw Refusal.field("target.source", "wrong-type");
        }
        Nodes.checkResources("target.state", target.get("state"));
        checkSelectors(target.get("selector"));
    }

    private static void checkSelectors(@Nullable JsonNode selectors) {
        Nodes.checkResources("selector", selectors);
        for (var selector : Nodes.many(selectors)) {
            if (selector instanceof ObjectNode object) {
                checkSelector(object);
            }
        }
    }

    private static void checkSelector(ObjectNode selector) {
        if (Nodes.is(selector, "TextPositionSelector")) {
            checkOffset("selector.start", selector.get("start"));
            checkOffset("selector.end", selector.get("end"));
        }
        if (Nodes.is(selector, "TextQuoteSelector")) {
            if (Nodes.text(selector, "exact") == null) {
                throw Refusal.field("selector.exact", "wrong-type");
            }
            Nodes.checkText("selector.prefix", selector.get("prefix"));
            Nodes.checkText("selector.suffix", selector.get("suffix"));
        }
        for (var part : List.of("refinedBy", "startSelector", "endSelector")) {
            checkSelectors(selector.get(part));
        }
    }

    private static void checkOffset(String field, @Nullable JsonNode offset) {
        if (offset == null || offset instanceof ArrayNode || !offset.isIntegralNumber()) {
            throw Refusal.field(field, "wrong-type");
        }
        if (!offset.canConvertToInt() || offset.intValue() < 0) {
            throw Refusal.field("selector", "selector-outside-any");
        }
    }
}
