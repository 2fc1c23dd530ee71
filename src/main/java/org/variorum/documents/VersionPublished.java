package org.variorum.documents;

import org.variorum.groups.GroupId;

/// Published in the transaction that makes a version current, also for the first one; when it
/// arrives, the version and its text are stored.
///
/// @param number of the version, from 1; the one before it, if any, has the number before it
public record VersionPublished(GroupId group, DocumentId document, VersionId version, int number) {}
