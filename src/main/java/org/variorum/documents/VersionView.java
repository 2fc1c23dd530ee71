package org.variorum.documents;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// A version of a document.
public record VersionView(
        VersionId id,
        DocumentId document,
        GroupId group,
        int number,
        boolean current,
        String filename,
        String mediaType,
        int length,
        String sha256,
        Instant createdAt,
        UserId createdBy) {}
