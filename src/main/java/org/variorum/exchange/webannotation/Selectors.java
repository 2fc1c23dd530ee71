package org.variorum.exchange.webannotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.anchoring.Span;
import tools.jackson.databind.JsonNode;

/// Finds the place that the selectors of a target mean, in one text. Several selectors beside each
/// other mean the same place; one that nobody here can resolve (CSS, XPath) says nothing.
final class Selectors {

    private static final Pattern CHARACTERS = Pattern.compile("char=(\\d{1,9}),(\\d{1,9})");

    private final String text;

    Selectors(String text) {
        this.text = text;
    }

    /// The place in UTF-16 units, or null where no selector tells it.
    ///
    /// @throws Refusal on `selector`: `selector-outside-text` (with the text's length in code
    ///   points), `selector-backwards`, `selectors-disagree`; on `selector.exact`: `quote-absent`,
    ///   `quote-ambiguous` (with how often it stands there), `quote-elsewhere` (what stands there
    ///   instead)
    @Nullable Span place(@Nullable JsonNode selectors) {
        return place(Nodes.many(selectors), new Span(0, text.length()));
    }

    private @Nullable Span place(List<JsonNode> selectors, Span scope) {
        var quotes = new ArrayList<JsonNode>();
        Span found = null;
        for (var selector : selectors) {
            if (isQuote(selector)) {
                quotes.add(selector);
                continue;
            }
            var place = placed(selector, scope);
            if (found != null && place != null && !found.equals(place)) {
                throw Refusal.field("selector", "selectors-disagree");
            }
            found = place == null ? found : place;
        }
        if (found == null) {
            return quotes.isEmpty() ? null : quoted(quotes, scope);
        }
        for (var quote : quotes) {
            refuseUnlessItStands(quote, found);
        }
        return found;
    }

    private @Nullable Span placed(JsonNode selector, Span scope) {
        var outer = outer(selector, scope);
        var inner = Nodes.many(selector.get("refinedBy"));
        return outer == null || inner.isEmpty() ? outer : place(inner, outer);
    }

    private @Nullable Span outer(JsonNode selector, Span scope) {
        if (Nodes.is(selector, "TextPositionSelector")) {
            return counted(selector.get("start").intValue(), selector.get("end").intValue(), scope);
        }
        if (Nodes.is(selector, "TextQuoteSelector")) {
            return quoted(List.of(selector), scope);
        }
        if (Nodes.is(selector, "RangeSelector")) {
            return range(selector, scope);
        }
        return Nodes.is(selector, "FragmentSelector") ? fragment(selector, scope) : null;
    }

    /// From the beginning of the one to the beginning of the other.
    private @Nullable Span range(JsonNode selector, Span scope) {
        var start = place(Nodes.many(selector.get("startSelector")), scope);
        var end = place(Nodes.many(selector.get("endSelector")), scope);
        if (start == null || end == null) {
            return null;
        }
        if (end.start() < start.start()) {
            throw Refusal.field("selector", "selector-backwards");
        }
        return new Span(start.start(), end.start());
    }

    private @Nullable Span fragment(JsonNode selector, Span scope) {
        var conforms = Nodes.id(selector.get("conformsTo"));
        var value = Nodes.text(selector, "value");
        if (conforms == null
                || value == null
                || !conforms.toLowerCase(java.util.Locale.ROOT)
                        .contains(Terms.PLAIN_TEXT_FRAGMENTS)) {
            return null;
        }
        var match = CHARACTERS.matcher(value);
        return match.matches()
                ? counted(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), scope)
                : null;
    }

    /// From code points, counted from the beginning of the scope.
    private Span counted(int start, int end, Span scope) {
        if (start > end) {
            throw Refusal.field("selector", "selector-backwards");
        }
        var length = text.codePointCount(scope.start(), scope.end());
        if (end > length) {
            throw Refusal.field("selector", "selector-outside-text", length);
        }
        var from = text.offsetByCodePoints(scope.start(), start);
        return new Span(from, text.offsetByCodePoints(from, end - start));
    }

    private Span quoted(List<JsonNode> quotes, Span scope) {
        var exact = exact(quotes.getFirst());
        var found = new ArrayList<Span>();
        var first = exact.isEmpty() ? -1 : text.indexOf(exact, scope.start());
        for (var at = first; at >= 0; at = text.indexOf(exact, at + 1)) {
            var span = new Span(at, at + exact.length());
            if (scope.contains(span)
                    && quotes.stream().allMatch(quote -> standsWithContext(quote, span))) {
                found.add(span);
            }
        }
        if (found.isEmpty()) {
            throw Refusal.field("selector.exact", "quote-absent");
        }
        if (found.size() > 1) {
            throw Refusal.field("selector.exact", "quote-ambiguous", found.size());
        }
        return found.getFirst();
    }

    private void refuseUnlessItStands(JsonNode quote, Span span) {
        if (!span.in(text).equals(exact(quote))) {
            throw Refusal.field("selector.exact", "quote-elsewhere", shortened(span.in(text)));
        }
        if (!standsWithContext(quote, span)) {
            throw Refusal.field("selector.exact", "quote-context");
        }
    }

    private boolean standsWithContext(JsonNode quote, Span span) {
        var prefix = Nodes.text(quote, "prefix");
        var suffix = Nodes.text(quote, "suffix");
        return span.in(text).equals(exact(quote))
                && (prefix == null || text.startsWith(prefix, span.start() - prefix.length()))
                && (suffix == null || text.startsWith(suffix, span.end()));
    }

    private static boolean isQuote(JsonNode selector) {
        return Nodes.is(selector, "TextQuoteSelector") && !selector.has("refinedBy");
    }

    private static String exact(JsonNode quote) {
        return quote.get("exact").stringValue();
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= 60
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 59)) + "…";
    }
}
