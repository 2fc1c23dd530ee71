package org.variorum.discussions;

import java.util.List;
import java.util.Set;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Effect;
import org.variorum.annotations.PassageView;

/// A discussion that a new version touches: it is about a passage that does not stay as it was, or
/// about a claim that rests on one, or a post of it cites one.
///
/// @param people who wrote in it
/// @param touched those passages, never empty
public record DiscussionImpact(
        DiscussionId discussion,
        Subject subject,
        boolean resolved,
        Set<UserId> people,
        List<Touched> touched) {

    /// A passage that does not stay as it was.
    ///
    /// @param passage as it was made
    /// @param became what the version did to it: something
    public record Touched(PassageView passage, Effect became) {}
}
