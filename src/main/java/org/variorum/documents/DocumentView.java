package org.variorum.documents;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// A document as a member sees it.
///
/// @param author empty if nobody said
/// @param source where it was published; empty if nobody said
/// @param dated when, in free words; empty if nobody said
/// @param currentVersion the latest version
/// @param versions how many there are, which is also the number of the latest
/// @param createdBy who brought it
/// @param withdrawn whether it is out of the library; only who may restore it ever sees true
/// @param lock what to name when changing it
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
