package org.variorum.documents;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// A version of a document, without its text.
///
/// @param number from 1, without gaps
/// @param current whether it is the latest
/// @param filename of the uploaded file, as [Filename#clean] leaves it
/// @param mediaType of the uploaded file, such as `text/markdown`
/// @param length of the text in UTF-16 units
/// @param sha256 of the uploaded bytes, in lower-case hexadecimal
/// @param createdBy who published it
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
