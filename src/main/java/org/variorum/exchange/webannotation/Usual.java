package org.variorum.exchange.webannotation;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The annotations that nearly all programs send: in words of Web Annotation alone, with values
/// that no conversion refuses. That they have triples is known without writing them, which takes
/// longer than to store them; of all others nothing is said here.
final class Usual {

    private static final Pattern SOURCE = Pattern.compile("/api/documents/[0-9a-f-]{36}");
    private static final Pattern FORMAT = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,60}");
    private static final Set<String> TYPES =
            Set.of(
                    "Annotation",
                    "TextualBody",
                    "SpecificResource",
                    "TextPositionSelector",
                    "TextQuoteSelector");
    private static final Set<String> MOTIVATIONS =
            Set.of(
                    "assessing",
                    "bookmarking",
                    "classifying",
                    "commenting",
                    "describing",
                    "editing",
                    "highlighting",
                    "identifying",
                    "linking",
                    "moderating",
                    "questioning",
                    "replying",
                    "tagging");

    private static final Map<String, Predicate<JsonNode>> VALUES =
            Map.ofEntries(
                    Map.entry("type", each -> isOneOf(TYPES, each)),
                    Map.entry("motivation", each -> isOneOf(MOTIVATIONS, each)),
                    Map.entry("purpose", each -> isOneOf(MOTIVATIONS, each)),
                    Map.entry("value", JsonNode::isString),
                    Map.entry("exact", JsonNode::isString),
                    Map.entry("prefix", JsonNode::isString),
                    Map.entry("suffix", JsonNode::isString),
                    Map.entry("start", JsonNode::isInt),
                    Map.entry("end", JsonNode::isInt),
                    Map.entry("source", each -> matches(SOURCE, each)),
                    Map.entry("format", each -> matches(FORMAT, each)),
                    Map.entry("body", Usual::isPart),
                    Map.entry("target", Usual::isPart),
                    Map.entry("selector", Usual::isPart));

    private Usual() {}

    /// Whether it is one of them.
    static boolean isUsual(ObjectNode annotation) {
        var context = annotation.path("@context");
        return context.isString()
                && Terms.ANNO.equals(context.stringValue())
                && annotation.properties().stream()
                        .filter(entry -> !entry.getKey().equals("@context"))
                        .allMatch(entry -> isUsual(entry.getKey(), entry.getValue()));
    }

    private static boolean isUsual(String key, JsonNode value) {
        var allowed = VALUES.get(key);
        if (allowed == null) {
            return false;
        }
        return value.isArray()
                ? value.values().stream().allMatch(each -> !each.isArray() && allowed.test(each))
                : allowed.test(value);
    }

    private static boolean isPart(JsonNode node) {
        return node instanceof ObjectNode part
                && part.properties().stream()
                        .allMatch(entry -> isUsual(entry.getKey(), entry.getValue()));
    }

    private static boolean isOneOf(Set<String> words, JsonNode node) {
        return node.isString() && words.contains(node.stringValue());
    }

    private static boolean matches(Pattern pattern, JsonNode node) {
        return node.isString() && pattern.matcher(node.stringValue()).matches();
    }
}
