package org.variorum.documents;

import org.variorum.groups.GroupId;

/// What the modules above need to check a quote.
///
/// @param text of the version
/// @param current whether it is the latest version of its document
public record VersionContext(
        VersionId version, DocumentId document, GroupId group, String text, boolean current) {}
