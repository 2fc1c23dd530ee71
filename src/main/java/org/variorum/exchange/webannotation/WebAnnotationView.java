package org.variorum.exchange.webannotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.anchoring.Quote;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.Visibility;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionView;
import tools.jackson.databind.node.ObjectNode;

/// An annotation as the Protocol sends it, before it is worded for an address.
///
/// @param name the last part of its address: its id, or what the sender suggested
/// @param changed when its author last changed it
/// @param sent what another program sent, null for what was made on a screen
/// @param shown what it says and where, null where it lies nowhere on the text
/// @param stamp what to name when changing it
public record WebAnnotationView(
        AnnotationId id,
        String name,
        DocumentId document,
        Person creator,
        Visibility visibility,
        Instant created,
        Instant changed,
        @Nullable ObjectNode sent,
        @Nullable Shown shown,
        Stamp stamp) {

    /// @param said note and tags
    /// @param version where it lies: the current one, or the last on which it had a place
    /// @param start in code points of that version's text
    /// @param end likewise, exclusive
    /// @param quote the words there
    record Shown(Bodies.Said said, VersionView version, int start, int end, Quote quote) {}

    /// The locks of the state that was seen: of what lies on the text and of what was sent; -1
    /// where there is none.
    record Stamp(long annotation, long sent) {}
}
