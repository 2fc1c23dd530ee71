package org.variorum.ui.discussions;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.PostId;
import org.variorum.discussions.PostView;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.ui.components.Texts;

/// A discussion with the names of all that it mentions, read in a fixed number of queries.
record Conversation(
        @Nullable DiscussionView discussion,
        Map<PostId, PostView> posts,
        Map<UserId, Person> people,
        Map<DocumentId, String> titles) {

    static Conversation about(Subject subject, ConversationServices services) {
        var found = services.discussions().about(subject);
        var posts = found.stream().flatMap(discussion -> discussion.posts().stream()).toList();
        var cited =
                posts.stream()
                        .flatMap(post -> post.citations().stream())
                        .map(PassageView::document)
                        .collect(Collectors.toSet());
        return new Conversation(
                found.orElse(null),
                posts.stream().collect(Collectors.toMap(PostView::id, Function.identity())),
                services.accounts().named(mentioned(found)),
                titles(cited, services));
    }

    private static Collection<UserId> mentioned(Optional<DiscussionView> found) {
        var ids = new HashSet<UserId>();
        found.ifPresent(
                discussion -> {
                    Stream.ofNullable(discussion.resolvedBy()).forEach(ids::add);
                    for (var post : discussion.posts()) {
                        ids.add(post.author());
                        ids.addAll(post.agreed());
                    }
                });
        return ids;
    }

    private static Map<DocumentId, String> titles(
            Collection<DocumentId> documents, ConversationServices services) {
        return documents.isEmpty()
                ? Map.of()
                : services.documents().all(documents).stream()
                        .collect(Collectors.toMap(DocumentView::id, DocumentView::title));
    }

    /// The person's name; a word for somebody unknown.
    String name(@Nullable UserId id) {
        var person = id == null ? null : people.get(id);
        return person == null ? Texts.get("somebody") : person.displayName();
    }

    /// Whom a post replies to.
    Optional<String> repliesTo(PostView post) {
        return Optional.ofNullable(post.parent())
                .map(posts::get)
                .map(parent -> name(parent.author()));
    }

    /// Questions to which nobody has replied yet.
    long openQuestions() {
        var answered =
                posts.values().stream()
                        .filter(post -> !post.withdrawn())
                        .map(PostView::parent)
                        .collect(Collectors.toSet());
        return posts.values().stream()
                .filter(post -> !post.withdrawn() && post.stance() == Stance.ASKS)
                .filter(post -> !answered.contains(post.id()))
                .count();
    }
}
