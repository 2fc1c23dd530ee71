package org.variorum.discussions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Passages;
import org.variorum.history.Histories;
import org.variorum.history.PastState;

/// Tells a post's past, with its citations as quotes.
@Component
class PostPasts {

    private final Histories histories;
    private final Passages passages;

    PostPasts(Histories histories, Passages passages) {
        this.histories = histories;
        this.passages = passages;
    }

    List<PastState> of(PostId id) {
        var quotes = new HashMap<PassageId, String>();
        return histories.of(Post.class, id.value(), post -> fields(post, quotes));
    }

    private Map<String, @Nullable String> fields(Post post, Map<PassageId, String> quotes) {
        var content = post.content();
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("stance", content.stance().name());
        fields.put("body", content.body());
        fields.put("citations", quoted(content.citations(), quotes));
        fields.put("withdrawn", post.isWithdrawn() ? "true" : null);
        return fields;
    }

    /// One quote a line.
    private @Nullable String quoted(List<PassageId> citations, Map<PassageId, String> quotes) {
        if (citations.isEmpty()) {
            return null;
        }
        if (!quotes.keySet().containsAll(citations)) {
            passages.all(citations)
                    .forEach(passage -> quotes.put(passage.id(), passage.quote().exact()));
        }
        return citations.stream()
                .map(passage -> quotes.getOrDefault(passage, "…").replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }
}
