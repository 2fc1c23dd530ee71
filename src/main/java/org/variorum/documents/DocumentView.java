package org.variorum.documents;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// A document as a member sees it.
public record DocumentView(
        DocumentId id,
        GroupId group,
        String title,
        String author,
        String source,
        String dated,
        VersionId currentVersion,
        int versions,
        Instant createdAt,
        UserId createdBy,
        boolean withdrawn,
        long lock) {}
