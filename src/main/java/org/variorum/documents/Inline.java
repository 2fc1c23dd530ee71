package org.variorum.documents;

import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;

/// A stretch inside a block. Stretches may nest and overlap.
///
/// @param kind what it is
/// @param span where it stands; never empty
/// @param href for a link, where it leads: only `http`, `https` and `mailto`, at most [#MAX_HREF]
///   characters; null for a link that leads anywhere else and for all other kinds
public record Inline(InlineKind kind, Span span, @Nullable String href) {

    /// The longest address that is kept.
    public static final int MAX_HREF = 2000;

    /// @throws IllegalArgumentException for an empty span, an address on something that is no link,
    ///   or one that a browser could take for a program
    public Inline {
        if (span.isEmpty() || (href != null && (kind != InlineKind.LINK || !isSafe(href)))) {
            throw new IllegalArgumentException("No " + kind + " to " + href + " at " + span);
        }
    }

    /// Whether an address may be followed from a reader's page.
    public static boolean isSafe(String href) {
        return href.length() <= MAX_HREF
                && href.chars().noneMatch(unit -> unit <= ' ' || unit == 0x7f)
                && href.matches("(?i)(https?://|mailto:).+");
    }
}
