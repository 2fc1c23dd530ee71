package org.variorum.documents;

import org.variorum.groups.GroupId;

/// What the modules above need to check a quote.
///
/// @param text of the version
public record VersionContext(VersionId version, DocumentId document, GroupId group, String text) {}
