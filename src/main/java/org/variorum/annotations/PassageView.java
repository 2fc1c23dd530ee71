package org.variorum.annotations;

import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;

/// A span of one version, with its quote and context.
///
/// @param version the version it was made on
/// @param span where in that version's text, in UTF-16 units, the end exclusive
/// @param quote the words there and up to 32 characters on either side
public record PassageView(
        PassageId id,
        GroupId group,
        DocumentId document,
        VersionId version,
        Span span,
        Quote quote) {}
