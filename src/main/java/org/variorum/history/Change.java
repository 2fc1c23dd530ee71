package org.variorum.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;

/// What a service tells the history beside the change itself.
///
/// @param group whose timeline it belongs to
/// @param document the document it happened on, if any
/// @param kind what sort of thing changed
/// @param subject the id of that thing
/// @param verb what was done to it
/// @param summary the thing in a few words, as the reader would recognise it; cut to 200 characters
/// @param privateTo the only person who may know of it, or null for the whole group
/// @param reason why, in the person's own words, if they gave one
public record Change(
        UUID group,
        @Nullable UUID document,
        Kind kind,
        UUID subject,
        Verb verb,
        String summary,
        @Nullable UserId privateTo,
        @Nullable String reason) {

    /// What can change.
    public enum Kind {
        GROUP,
        MEMBER,
        DOCUMENT,
        VERSION,
        ANNOTATION,
        /// Where a passage is in a version; the subject is the passage.
        PLACEMENT,
        TAG,
        CLAIM,
        EVIDENCE,
        RELATION,
        DISCUSSION,
        POST,
        DECISION
    }

    /// What can be done to a thing.
    public enum Verb {
        MADE,
        CHANGED,
        WITHDRAWN,
        RESTORED,
        MERGED,
        RESOLVED,
        REOPENED,
        DECIDED,
        AGREED,
        DISAGREED
    }

    /// A change that the whole group may know, without a reason.
    public static Change shared(
            UUID group,
            @Nullable UUID document,
            Kind kind,
            UUID subject,
            Verb verb,
            String summary) {
        return new Change(group, document, kind, subject, verb, summary, null, null);
    }

    /// The same, known to this person alone; null leaves it to the group.
    public Change onlyFor(@Nullable UserId person) {
        return new Change(group, document, kind, subject, verb, summary, person, reason);
    }

    /// The same, with a reason; null or blank gives none.
    public Change because(@Nullable String why) {
        return new Change(
                group,
                document,
                kind,
                subject,
                verb,
                summary,
                privateTo,
                why == null || why.isBlank() ? null : why);
    }
}
