package org.variorum.annotations;

import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;

/// A span of one version, with its quote and context.
public record PassageView(
        PassageId id,
        GroupId group,
        DocumentId document,
        VersionId version,
        Span span,
        Quote quote) {}
