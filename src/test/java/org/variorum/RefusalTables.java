package org.variorum;

import java.util.Map;
import java.util.Set;

/// Who may do what, as [RefusalMatrixTest] takes it: the methods that are open, with the reason,
/// and the rights of the services by the role that they ask for.
final class RefusalTables {

    /// What every signed-in person may call. Where it takes ids, it must give a stranger nothing.
    static final Map<String, String> OPEN =
            Map.ofEntries(
                    Map.entry("Accounts.me", "tells people of themselves"),
                    Map.entry("Accounts.byUsername", "whoever knows a user name may invite"),
                    Map.entry("Accounts.named", "the names behind what one sees"),
                    Map.entry("Accounts.changePassword", "one's own"),
                    Map.entry("Accounts.rename", "oneself"),
                    Map.entry("Groups.mine", "one's own groups"),
                    Map.entry("Groups.bySlug", "answers members only, empty to others"),
                    Map.entry("Groups.create", "everybody may found a group"),
                    Map.entry("Documents.all", "leaves out what is not the caller's to read"),
                    Map.entry("Placements.now", "leaves out what is not the caller's to read"),
                    Map.entry("Passages.all", "leaves out what is not the caller's to read"),
                    Map.entry("Tags.all", "leaves out what is not the caller's to read"),
                    Map.entry("Claims.all", "leaves out what is not the caller's to read"));

    /// Names of people are no secret among the signed in.
    static final Set<String> OPEN_AND_TELLING = Set.of("Accounts.named");

    /// What is not declared read-only and yet a viewer may do.
    static final Map<String, String> VIEWERS_MAY =
            Map.of(
                    "Groups.leave", "nobody is held",
                    "News.listen", "hears, changes nothing",
                    "Presence.enter", "is seen reading, changes nothing",
                    "Presence.here", "sees who reads, changes nothing");

    /// Rights of whoever made the thing, or of editors: not of a member who did not make it.
    static final Set<String> OF_AUTHORS =
            Set.of(
                    "documentRights.changes",
                    "annotationRights.changes",
                    "annotationRights.tidies",
                    "placementRights.decides",
                    "claimRights.changes",
                    "evidenceRights.changes",
                    "relationRights.changes",
                    "discussionRights.changes",
                    "discussionRights.settles");

    static final Set<String> OF_EDITORS =
            Set.of("memberships.edits", "tagRights.edits", "claimRights.edits");

    static final Set<String> OF_OWNERS = Set.of("memberships.owns");

    static final Set<String> OF_MEMBERS =
            Set.of(
                    "memberships.writes",
                    "documentRights.writesVersion",
                    "claimRights.writes",
                    "discussionRights.writesAbout",
                    "discussionRights.agrees");

    static final Set<String> OF_VIEWERS =
            Set.of(
                    "memberships.reads",
                    "memberships.readsAll",
                    "documentRights.reads",
                    "documentRights.readsVersion",
                    "annotationRights.sees",
                    "passageRights.reads",
                    "tagRights.reads",
                    "claimRights.reads",
                    "evidenceRights.reads",
                    "relationRights.reads",
                    "discussionRights.readsAbout",
                    "discussionRights.reads",
                    "discussionRights.readsPost",
                    "discussionRights.readsPast",
                    "readerships.mayReadAll",
                    "acting.is");

    private RefusalTables() {}
}
