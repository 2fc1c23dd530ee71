package org.variorum.exchange.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Whereabouts;

/// Shows passages, and reads where somebody selected one; in code points.
@Component
class PassageBodies {

    private final Placements placements;
    private final Found found;

    PassageBodies(Placements placements, Found found) {
        this.placements = placements;
        this.found = found;
    }

    /// Words with up to 32 UTF-16 units on either side.
    record QuoteBody(String exact, String prefix, String suffix) {

        static QuoteBody of(Quote quote) {
            return new QuoteBody(quote.exact(), quote.prefix(), quote.suffix());
        }
    }

    /// Where a passage is in the current version.
    ///
    /// @param start null, like `end`, where it is not placed
    /// @param words those that stand there now, if they were changed
    record PresentBody(
            int version,
            PlacementState state,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String words) {}

    /// A passage as it was made, and where it is now.
    ///
    /// @param version the number of the version it was made on, in which `start` and `end` count
    record PassageBody(
            UUID id,
            UUID document,
            int version,
            int start,
            int end,
            QuoteBody quote,
            @Nullable PresentBody now) {}

    /// Where somebody selected words.
    ///
    /// @param passage one that is there already; then nothing else is needed
    /// @param version the number of the version, null for the current one
    /// @param start in code points of that version
    /// @param end exclusive
    /// @param quote the words that stand there; checked if given
    record Selected(
            @Nullable UUID passage,
            @Nullable UUID document,
            @Nullable Integer version,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote) {}

    /// These passages by id, each with where it is now.
    Map<UUID, PassageBody> of(Collection<PassageView> passages) {
        var ids = passages.stream().map(PassageView::id).collect(Collectors.toSet());
        var now = placements.now(ids);
        return passages.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                each -> each.id().value(), each -> body(each, now.get(each.id()))));
    }

    PassageBody of(PassageView passage) {
        return body(passage, placements.now(List.of(passage.id())).get(passage.id()));
    }

    private PassageBody body(PassageView passage, @Nullable Whereabouts now) {
        var offsets = found.offsets(passage.version());
        return new PassageBody(
                passage.id().value(),
                passage.document().value(),
                found.number(passage.version()),
                offsets.toCodePoints(passage.span().start()),
                offsets.toCodePoints(passage.span().end()),
                QuoteBody.of(passage.quote()),
                now == null ? null : present(now));
    }

    private PresentBody present(Whereabouts now) {
        return new PresentBody(
                now.number(),
                now.state(),
                at(now, Span::start),
                at(now, Span::end),
                now.words());
    }

    private @Nullable Integer at(Whereabouts now, Function<Span, Integer> side) {
        var span = now.span();
        return span == null ? null : found.offsets(now.version()).toCodePoints(side.apply(span));
    }

    /// The selection that was meant, in a document that the person acting may read.
    ///
    /// @param passages looks a passage up
    Selection selection(Selected selected, Function<PassageId, PassageView> passages) {
        if (selected.passage() != null) {
            var passage = passages.apply(new PassageId(selected.passage()));
            return new Selection(passage.version(), passage.span(), passage.quote().exact());
        }
        var version =
                found.versionOr(
                        Given.require("document", selected.document()), selected.version());
        var text = found.text(version.id());
        var span =
                found.offsets(version.id())
                        .span(
                                Given.require("start", selected.start()),
                                Given.require("end", selected.end()));
        var quote = selected.quote();
        return quote == null
                ? Selection.in(version.id(), text, span)
                : new Selection(version.id(), span, quote);
    }
}
