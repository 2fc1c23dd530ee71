package org.variorum.annotations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private final NewPassages newPassages;
    private final PlacementRepository placements;
    private final Placing placing;
    private final Versions versions;
    private final Acting acting;
    private final Clock clock;

    Selections(
            PassageRepository passages,
            NewPassages newPassages,
            PlacementRepository placements,
            Placing placing,
            Versions versions,
            Acting acting,
            Clock clock) {
        this.passages = passages;
        this.newPassages = newPassages;
        this.placements = placements;
        this.placing = placing;
        this.versions = versions;
        this.acting = acting;
        this.clock = clock;
    }

    /// The passage that is placed there, wherever it was made, or a new one. One that is made on a
    /// version that is no longer the current one, by somebody who still had it before them, is
    /// placed in all versions since. Runs in the caller's transaction.
    Passage passage(Selection selection) {
        var version = versions.context(selection.version());
        var span = checked(selection, version);
        return placements.at(version.version().value(), span.start(), span.end()).stream()
                .findFirst()
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
        // From here on nobody publishes: whoever was about to is waited for, and seen below.
        versions.steady(version.document());
        var passage =
                new Passage(
                        version,
                        span,
                        Quote.of(version.text(), span),
                        acting.required(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!newPassages.add(passage)) {
            return passages.find(version.version().value(), span.start(), span.end()).orElseThrow();
        }
        placing.begin(passage);
        return passage;
    }

    /// Also the blanks that Java does not call white space, such as the no-break space.
    private static boolean isWhiteSpace(String text) {
        return text.codePoints()
                .allMatch(
                        letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }
}
