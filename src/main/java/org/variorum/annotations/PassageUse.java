package org.variorum.annotations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;

/// Tells what rests on passages in a module above this one, which knows only that something does.
/// All that it counts is shared with the group; withdrawn things do not count.
public interface PassageUse {

    /// What sort of thing is counted.
    enum Kind {
        /// Pieces of evidence for claims.
        EVIDENCE,
        /// Discussions about a passage, and posts that cite it.
        DISCUSSION
    }

    /// What sort of thing this counts.
    Kind kind();

    /// How many of them rest on each passage of the document, or of the whole group; passages
    /// without any are left out, and passages of other documents of the group may be among the
    /// answers.
    ///
    /// @param document null for all of the group
    Map<PassageId, Long> of(GroupId group, @Nullable DocumentId document);

    /// How many of them rest on this passage.
    long ofPassage(PassageId passage);
}
