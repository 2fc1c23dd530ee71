package org.variorum.ui.versions;

import org.variorum.annotations.PlacementState;
import org.variorum.documents.VersionView;
import org.variorum.ui.components.Texts;

/// How far a new version touches what the person acting takes part in: claims that they made,
/// discussions in which they wrote. What merely moved with its words is not touched.
///
/// @param claims how many of theirs have evidence that changed in wording, waits or lost its words
/// @param discussions how many of theirs are about such a passage, or cite one
public record TakingPart(long claims, long discussions) {

    /// Of a version that the person may read.
    public static TakingPart in(VersionServices services, VersionView version) {
        var me = services.accounts().me().id();
        var claims =
                services.claimImpacts().of(version.id()).stream()
                        .filter(impact -> impact.claim().author().equals(me))
                        .filter(
                                impact ->
                                        impact.touched().stream()
                                                .anyMatch(piece -> matters(piece.became())))
                        .count();
        var discussions =
                services.discussionImpacts().of(version.id()).stream()
                        .filter(impact -> impact.people().contains(me))
                        .filter(
                                impact ->
                                        impact.touched().stream()
                                                .anyMatch(piece -> matters(piece.became())))
                        .count();
        return new TakingPart(claims, discussions);
    }

    static boolean matters(PlacementState became) {
        return became != PlacementState.MOVED;
    }

    /// Said to the person; empty where it touches nothing of theirs.
    public String inWords() {
        return claims + discussions == 0
                ? ""
                : Texts.get("versions.touches-yours", claims, discussions);
    }
}
