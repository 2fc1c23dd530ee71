package org.variorum.exchange.webannotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.exchange.webannotation.Nodes.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether what was sent is an annotation, and every part that is read here of the type that the
/// Data Model wants. What is not read here may be anything.
final class Shape {

    private Shape() {}

    /// @param plain in the words of Web Annotation
    /// @throws Refusal `not-annotation` on `type`, `target-missing`, `body-twice`; `wrong-type` on
    ///   the part that has it; `iri-malformed`; `selector-outside-any` on an offset below 0
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
        Iris.check(plain);
        for (var key : List.of("creator", "generator", "audience", "rights", "via")) {
            Nodes.checkResources(key, plain.get(key));
        }
    }

    private static void checkTime(String key, @Nullable JsonNode value) {
        Nodes.checkText(key, value);
        if (value == null || value.isNull()) {
            return;
        }
        if (!XsdTimes.isDateTime(value.stringValue())) {
            throw Refusal.field(key, "wrong-type");
        }
    }

    private static void checkBodies(ObjectNode plain) {
        var body = plain.get("body");
        Nodes.checkResources("body", body);
        if (plain.has("bodyValue") && !Nodes.many(body).isEmpty()) {
            throw Refusal.field("bodyValue", "body-twice");
        }
        for (var each : Nodes.parts("body", body)) {
            if (Nodes.is(each.node(), "TextualBody") && Nodes.text(each.node(), "value") == null) {
                throw Refusal.field(each.path() + ".value", "wrong-type");
            }
            checkSelectorsWithin(each);
        }
    }

    private static void checkTargets(ObjectNode plain) {
        var targets = Nodes.parts("target", plain.get("target"));
        if (targets.isEmpty()) {
            throw Refusal.field("target", "target-missing");
        }
        Nodes.checkResources("target", plain.get("target"));
        targets.forEach(Shape::checkTarget);
    }

    private static void checkTarget(Part target) {
        var node = target.node();
        var isSpecific = Nodes.is(node, "SpecificResource") || node.has("selector");
        if (isSpecific && Nodes.id(node.get("source")) == null) {
            throw Refusal.field(target.path() + ".source", "wrong-type");
        }
        Nodes.checkResources(target.path() + ".state", node.get("state"));
        checkSelectors(target, "selector");
        target.under("items").forEach(Shape::checkTarget);
    }

    private static void checkSelectorsWithin(Part part) {
        checkSelectors(part, "selector");
        part.under("items").forEach(Shape::checkSelectorsWithin);
    }

    private static void checkSelectors(Part holder, String key) {
        Nodes.checkResources(holder.path() + "." + key, holder.node().get(key));
        holder.under(key).forEach(Shape::checkSelector);
    }

    private static void checkSelector(Part selector) {
        var node = selector.node();
        if (Nodes.is(node, "TextPositionSelector")) {
            checkOffset(selector, "start");
            checkOffset(selector, "end");
        }
        if (Nodes.is(node, "TextQuoteSelector")) {
            if (Nodes.text(node, "exact") == null) {
                throw Refusal.field(selector.path() + ".exact", "wrong-type");
            }
            Nodes.checkText(selector.path() + ".prefix", node.get("prefix"));
            Nodes.checkText(selector.path() + ".suffix", node.get("suffix"));
        }
        for (var part : List.of("refinedBy", "startSelector", "endSelector")) {
            checkSelectors(selector, part);
        }
    }

    private static void checkOffset(Part selector, String key) {
        var offset = selector.node().get(key);
        if (offset == null || !offset.isIntegralNumber()) {
            throw Refusal.field(selector.path() + "." + key, "wrong-type");
        }
        if (!offset.canConvertToInt() || offset.intValue() < 0) {
            throw Refusal.field(selector.path() + "." + key, "selector-outside-any");
        }
    }
}
