package org.variorum.annotations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.anchoring.Spans;
import org.variorum.documents.VersionContext;
import org.variorum.documents.Versions;

/// Turns what a person selected into the passage at that place, refusing what is not there.
@Component
class Selections {

    private static final int MAX_LENGTH = 20_000;

    private final PassageRepository passages;
    private final Versions versions;
    private final Acting acting;
    private final Clock clock;

    Selections(PassageRepository passages, Versions versions, Acting acting, Clock clock) {
        this.passages = passages;
        this.versions = versions;
        this.acting = acting;
        this.clock = clock;
    }

    /// The passage there is, or a new one. Runs in the caller's transaction.
    Passage passage(Selection selection) {
        var version = versions.context(selection.version());
        var span = checked(selection, version);
        return passages.find(version.version().value(), span.start(), span.end())
                .orElseGet(() -> made(version, span));
    }

    /// The selected span, widened to whole characters.
    ///
    /// @throws Refusal see [Passages#at]
    static Span checked(Selection selection, VersionContext version) {
        var span = selection.span();
        if (span.start() == span.end() || isWhiteSpace(selection.quote())) {
            throw Refusal.field("span", "selection-empty");
        }
        if (span.end() > version.text().length()) {
            throw Refusal.field("span", "selection-outside");
        }
        if (!version.current()) {
            throw Refusal.field("span", "selection-stale");
        }
        if (!version.text().substring(span.start(), span.end()).equals(selection.quote())) {
            throw Refusal.field("quote", "selection-changed");
        }
        var whole = Spans.snap(version.text(), span);
        if (whole.end() - whole.start() > MAX_LENGTH) {
            throw Refusal.field(
                    "span", "selection-too-long", MAX_LENGTH, whole.end() - whole.start());
        }
        return whole;
    }

    private Passage made(VersionContext version, Span span) {
        var quote = Quote.of(version.text(), span);
        passages.insertUnlessThere(
                UUID.randomUUID(),
                version.group().value(),
                version.document().value(),
                version.version().value(),
                span.start(),
                span.end(),
                quote.exact(),
                quote.prefix(),
                quote.suffix(),
                acting.required().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return passages.find(version.version().value(), span.start(), span.end()).orElseThrow();
    }

    /// Also the blanks that Java does not call white space, such as the no-break space.
    private static boolean isWhiteSpace(String text) {
        return text.codePoints()
                .allMatch(
                        letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }
}
