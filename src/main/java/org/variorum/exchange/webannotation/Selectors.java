package org.variorum.exchange.webannotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.anchoring.Span;
import org.variorum.exchange.webannotation.Nodes.Part;
import tools.jackson.databind.JsonNode;

/// Finds the place that the selectors of a target mean, in one text. Several selectors beside each
/// other mean the same place; one that nobody here can resolve (CSS, XPath) says nothing, and what
/// refines it only has to be somewhere in the text.
final class Selectors {

    private static final Pattern CHARACTERS = Pattern.compile("char=(\\d{1,9}),(\\d{1,9})");

    private final String text;

    Selectors(String text) {
        this.text = text;
    }

    /// The place in UTF-16 units, or null where no selector tells it.
    ///
    /// @param selectors with where they stand, for who is told what is wrong
    /// @throws Refusal on a selector: `selector-outside-text` (with the text's length in code
    ///   points), `selector-backwards`, `selectors-disagree`; on its `exact`: `quote-absent`,
    ///   `quote-ambiguous` (with how often it stands there), `quote-elsewhere` (what stands there
    ///   instead), `quote-context`
    @Nullable Span place(List<Part> selectors) {
        return place(selectors, whole());
    }

    private Span whole() {
        return new Span(0, text.length());
    }

    private @Nullable Span place(List<Part> selectors, Span scope) {
        var quotes = new ArrayList<Part>();
        Span found = null;
        for (var selector : selectors) {
            if (isQuote(selector.node())) {
                quotes.add(selector);
                continue;
            }
            var place = placed(selector, scope);
            if (found != null && place != null && !found.equals(place)) {
                throw Refusal.field(selector.path(), "selectors-disagree");
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

    private @Nullable Span placed(Part selector, Span scope) {
        var outer = outer(selector, scope);
        var inner = selector.under("refinedBy");
        if (outer == null) {
            inner.forEach(this::refuseUnlessSomewhere);
            return null;
        }
        return inner.isEmpty() ? outer : place(inner, outer);
    }

    private @Nullable Span outer(Part selector, Span scope) {
        var node = selector.node();
        if (Nodes.is(node, "TextPositionSelector")) {
            return counted(selector, scope);
        }
        if (Nodes.is(node, "TextQuoteSelector")) {
            return quoted(List.of(selector), scope);
        }
        if (Nodes.is(node, "RangeSelector")) {
            return range(selector, scope);
        }
        return Nodes.is(node, "FragmentSelector") ? fragment(selector, scope) : null;
    }

    /// Within a part that nobody here can find: it is not longer than the text, and says nothing
    /// that the text does not say.
    private void refuseUnlessSomewhere(Part selector) {
        if (Nodes.is(selector.node(), "TextQuoteSelector")) {
            if (standing(List.of(selector), whole()).isEmpty()) {
                throw Refusal.field(selector.path() + ".exact", "quote-absent");
            }
        } else if (Nodes.is(selector.node(), "TextPositionSelector")) {
            counted(selector, whole());
        }
        for (var key : List.of("refinedBy", "startSelector", "endSelector")) {
            selector.under(key).forEach(this::refuseUnlessSomewhere);
        }
    }

    /// From the beginning of the one to the beginning of the other.
    private @Nullable Span range(Part selector, Span scope) {
        var start = place(selector.under("startSelector"), scope);
        var end = place(selector.under("endSelector"), scope);
        if (start == null || end == null) {
            return null;
        }
        if (end.start() < start.start()) {
            throw Refusal.field(selector.path(), "selector-backwards");
        }
        return new Span(start.start(), end.start());
    }

    private @Nullable Span fragment(Part selector, Span scope) {
        var conforms = Nodes.id(selector.node().get("conformsTo"));
        var value = Nodes.text(selector.node(), "value");
        if (conforms == null
                || value == null
                || !conforms.toLowerCase(Locale.ROOT).contains(Terms.PLAIN_TEXT_FRAGMENTS)) {
            return null;
        }
        var match = CHARACTERS.matcher(value);
        return match.matches()
                ? counted(
                        selector.path(),
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        scope)
                : null;
    }

    private Span counted(Part selector, Span scope) {
        var node = selector.node();
        return counted(
                selector.path(), node.get("start").intValue(), node.get("end").intValue(), scope);
    }

    /// From code points, counted from the beginning of the scope.
    private Span counted(String path, int start, int end, Span scope) {
        if (start > end) {
            throw Refusal.field(path, "selector-backwards");
        }
        var length = text.codePointCount(scope.start(), scope.end());
        if (end > length) {
            throw Refusal.field(path, "selector-outside-text", length);
        }
        var from = text.offsetByCodePoints(scope.start(), start);
        return new Span(from, text.offsetByCodePoints(from, end - start));
    }

    private Span quoted(List<Part> quotes, Span scope) {
        var found = standing(quotes, scope);
        var field = quotes.getFirst().path() + ".exact";
        if (found.isEmpty()) {
            throw Refusal.field(field, "quote-absent");
        }
        if (found.size() > 1) {
            throw Refusal.field(field, "quote-ambiguous", found.size());
        }
        return found.getFirst();
    }

    /// Where all of these quotes stand.
    private List<Span> standing(List<Part> quotes, Span scope) {
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
        return found;
    }

    private void refuseUnlessItStands(Part quote, Span span) {
        var field = quote.path() + ".exact";
        if (!span.in(text).equals(exact(quote))) {
            throw Refusal.field(field, "quote-elsewhere", shortened(span.in(text)));
        }
        if (!standsWithContext(quote, span)) {
            throw Refusal.field(field, "quote-context");
        }
    }

    private boolean standsWithContext(Part quote, Span span) {
        var prefix = Nodes.text(quote.node(), "prefix");
        var suffix = Nodes.text(quote.node(), "suffix");
        return span.in(text).equals(exact(quote))
                && (prefix == null || text.startsWith(prefix, span.start() - prefix.length()))
                && (suffix == null || text.startsWith(suffix, span.end()));
    }

    private static boolean isQuote(JsonNode selector) {
        return Nodes.is(selector, "TextQuoteSelector") && !selector.has("refinedBy");
    }

    private static String exact(Part quote) {
        return quote.node().get("exact").stringValue();
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= 60
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 59)) + "…";
    }
}
