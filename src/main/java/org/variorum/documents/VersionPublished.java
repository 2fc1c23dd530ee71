package org.variorum.documents;

import org.variorum.groups.GroupId;

/// Published in the transaction that makes a version current.
public record VersionPublished(GroupId group, DocumentId document, VersionId version, int number) {}
