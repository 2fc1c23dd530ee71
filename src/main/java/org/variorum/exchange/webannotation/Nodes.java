package org.variorum.exchange.webannotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Small questions to JSON in which one value may stand for a list of one.
final class Nodes {

    private Nodes() {}

    /// The value or the values; none for a missing one or null.
    static List<JsonNode> many(@Nullable JsonNode value) {
        var all = new ArrayList<JsonNode>();
        if (value instanceof ArrayNode array) {
            array.forEach(all::add);
        } else if (value != null && !value.isNull()) {
            all.add(value);
        }
        return all;
    }

    /// A value, and where it stands: `target[1].items[0]`.
    record Part(String path, JsonNode node) {

        /// What it has under this key.
        List<Part> under(String key) {
            return parts(path + "." + key, node.get(key));
        }
    }

    /// The same as [#many], each with where it stands.
    static List<Part> parts(String path, @Nullable JsonNode value) {
        if (!(value instanceof ArrayNode array)) {
            return many(value).stream().map(each -> new Part(path, each)).toList();
        }
        var all = new ArrayList<Part>();
        array.forEach(each -> all.add(new Part(path + "[" + all.size() + "]", each)));
        return all;
    }

    /// The texts among them.
    static List<String> texts(@Nullable JsonNode value) {
        return many(value).stream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }

    /// The text under this key, null if there is none or it is no text.
    static @Nullable String text(JsonNode node, String key) {
        var value = node.get(key);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /// Whether it is of this type, also among others.
    static boolean is(JsonNode node, String type) {
        return texts(node.get("type")).contains(type) || texts(node.get("@type")).contains(type);
    }

    /// The address of a resource: the text itself, or the id of an object; null without.
    static @Nullable String id(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        var id = text(node, "id");
        return id == null ? text(node, "@id") : id;
    }

    /// @throws Refusal `wrong-type` unless each is a text or an object
    static void checkResources(String field, @Nullable JsonNode value) {
        for (var each : many(value)) {
            if (!each.isString() && !(each instanceof ObjectNode)) {
                throw Refusal.field(field, "wrong-type");
            }
        }
    }

    /// @throws Refusal `wrong-type` unless each is a text
    static void checkTexts(String field, @Nullable JsonNode value) {
        for (var each : many(value)) {
            if (!each.isString()) {
                throw Refusal.field(field, "wrong-type");
            }
        }
    }

    /// @throws Refusal `wrong-type` if it is there and no text
    static void checkText(String field, @Nullable JsonNode value) {
        if (value != null && !value.isNull() && !value.isString()) {
            throw Refusal.field(field, "wrong-type");
        }
    }

    /// One value for itself, several as a list.
    static JsonNode folded(ArrayNode values) {
        return values.size() == 1 ? values.get(0) : values;
    }
}
