package org.variorum.ui.versions;

import java.util.Collection;
import org.variorum.annotations.Effect;
import org.variorum.claims.ClaimImpact;
import org.variorum.discussions.DiscussionImpact;
import org.variorum.documents.VersionView;
import org.variorum.ui.components.Texts;

/// How far new versions touch what the person acting takes part in: claims that they made,
/// discussions in which they wrote. What merely moved with its words is not touched.
///
/// @param claims how many of theirs have evidence that changed in wording, waits, lost its words or
///   has them again
/// @param discussions how many of theirs are about such a passage, or cite one
public record TakingPart(long claims, long discussions) {

    /// Of versions that the person may read; what several of them touch counts once.
    public static TakingPart in(VersionServices services, Collection<VersionView> versions) {
        var me = services.accounts().me().id();
        var claims =
                versions.stream()
                        .flatMap(version -> services.claimImpacts().of(version.id()).stream())
                        .filter(impact -> impact.claim().author().equals(me))
                        .filter(TakingPart::matters)
                        .map(impact -> impact.claim().id())
                        .distinct()
                        .count();
        var discussions =
                versions.stream()
                        .flatMap(version -> services.discussionImpacts().of(version.id()).stream())
                        .filter(impact -> impact.people().contains(me))
                        .filter(TakingPart::matters)
                        .map(DiscussionImpact::subject)
                        .distinct()
                        .count();
        return new TakingPart(claims, discussions);
    }

    private static boolean matters(ClaimImpact impact) {
        return impact.touched().stream().anyMatch(piece -> matters(piece.became()));
    }

    private static boolean matters(DiscussionImpact impact) {
        return impact.touched().stream().anyMatch(passage -> matters(passage.became()));
    }

    private static boolean matters(Effect became) {
        return became != Effect.MOVED;
    }

    /// Said to the person; empty where it touches nothing of theirs.
    public String inWords() {
        return claims + discussions == 0
                ? ""
                : Texts.get("versions.touches-yours", claims, discussions);
    }
}
