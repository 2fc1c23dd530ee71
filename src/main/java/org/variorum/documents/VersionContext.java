package org.variorum.documents;

import org.variorum.groups.GroupId;

/// What the modules above need to check a quote.
public record VersionContext(
        VersionId version, DocumentId document, GroupId group, String text, boolean current) {}
