package org.variorum.discussions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Puts posts into the order in which they are read.
final class Nesting {

    private Nesting() {}

    /// Each post before its replies, siblings in the order given. Walks with a stack of its own, so
    /// that no depth is too deep.
    ///
    /// @param byTime all posts of one discussion
    static List<PostView> depthFirst(List<PostView> byTime) {
        var beginnings = new ArrayList<PostView>();
        var replies = new HashMap<PostId, List<PostView>>();
        for (var post : byTime) {
            var parent = post.parent();
            (parent == null
                            ? beginnings
                            : replies.computeIfAbsent(parent, key -> new ArrayList<>()))
                    .add(post);
        }
        var ordered = new ArrayList<PostView>(byTime.size());
        var waiting = new ArrayDeque<PostView>();
        beginnings.reversed().forEach(waiting::push);
        while (!waiting.isEmpty()) {
            var post = waiting.pop();
            ordered.add(post);
            replies.getOrDefault(post.id(), List.of()).reversed().forEach(waiting::push);
        }
        return List.copyOf(ordered);
    }
}
