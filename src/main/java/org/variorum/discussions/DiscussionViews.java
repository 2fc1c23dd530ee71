package org.variorum.discussions;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;

/// Makes the views; a whole discussion takes as many statements as a single post.
@Component
class DiscussionViews {

    private final PostRepository posts;
    private final AgreementRepository agreements;
    private final Passages passages;

    DiscussionViews(PostRepository posts, AgreementRepository agreements, Passages passages) {
        this.posts = posts;
        this.agreements = agreements;
        this.passages = passages;
    }

    DiscussionView of(Discussion discussion) {
        var cited = posts.citationsIn(discussion.key());
        var quotes = passages(cited.stream().map(Cited::passage));
        var citations =
                cited.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Cited::post,
                                        Collectors.mapping(
                                                row -> quotes.get(new PassageId(row.passage())),
                                                Collectors.filtering(
                                                        Objects::nonNull, Collectors.toList()))));
        var agreed = people(agreements.inDiscussion(discussion.key()));
        var views =
                posts.ofDiscussion(discussion.key()).stream()
                        .map(
                                post ->
                                        post.toView(
                                                citations.getOrDefault(post.key(), List.of()),
                                                agreed.getOrDefault(post.key(), List.of())))
                        .toList();
        return discussion.toView(Nesting.depthFirst(views), counts(views));
    }

    PostView of(Post post) {
        var quotes =
                post.isWithdrawn()
                        ? Map.<PassageId, PassageView>of()
                        : passages(post.content().citations().stream().map(PassageId::value));
        return post.toView(
                post.content().citations().stream()
                        .map(quotes::get)
                        .filter(Objects::nonNull)
                        .toList(),
                people(agreements.onPost(post.key())).getOrDefault(post.key(), List.of()));
    }

    /// Every stance has a number, if only 0; withdrawn posts do not count.
    private static Map<Stance, Long> counts(List<PostView> views) {
        var counts = new EnumMap<Stance, Long>(Stance.class);
        for (var stance : Stance.values()) {
            counts.put(
                    stance,
                    views.stream()
                            .filter(post -> !post.withdrawn() && post.stance() == stance)
                            .count());
        }
        return Collections.unmodifiableMap(counts);
    }

    private Map<PassageId, PassageView> passages(Stream<UUID> ids) {
        var wanted = ids.distinct().map(PassageId::new).toList();
        return wanted.isEmpty()
                ? Map.of()
                : passages.all(wanted).stream()
                        .collect(Collectors.toMap(PassageView::id, Function.identity()));
    }

    private static Map<UUID, List<UserId>> people(List<Agreed> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                Agreed::post,
                                Collectors.mapping(
                                        row -> new UserId(row.person()), Collectors.toList())));
    }
}
