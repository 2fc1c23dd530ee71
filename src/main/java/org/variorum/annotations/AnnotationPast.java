package org.variorum.annotations;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.history.Histories;
import org.variorum.history.PastState;

/// Past states of annotations, as readers see them. Others than the author learn of the times when
/// one was private only that it was.
@Component
class AnnotationPast {

    private final Histories histories;

    AnnotationPast(Histories histories) {
        this.histories = histories;
    }

    /// The states, newest first.
    ///
    /// @param mine whether its author reads
    List<PastState> of(Annotation present, boolean mine, Vocabulary vocabulary) {
        var words = new HashSet<UUID>();
        var states =
                histories.of(
                        Annotation.class,
                        present.id().value(),
                        past -> {
                            words.add(past.passage().key());
                            return mine || !past.isPrivate()
                                    ? fields(past, vocabulary)
                                    : hidden(past);
                        });
        return words.size() == 1 ? states : moved(present, mine, vocabulary);
    }

    /// Of one that was put on other words the words are told too.
    private List<PastState> moved(Annotation present, boolean mine, Vocabulary vocabulary) {
        return histories.of(
                Annotation.class,
                present.id().value(),
                past -> {
                    if (!mine && past.isPrivate()) {
                        return hidden(past);
                    }
                    var fields = fields(past, vocabulary);
                    fields.put("quote", past.passage().quote());
                    return fields;
                });
    }

    private static Map<String, @Nullable String> fields(Annotation past, Vocabulary vocabulary) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("note", past.note().isEmpty() ? null : past.note());
        fields.put("visibility", past.visibility().name());
        fields.put("tags", vocabulary.names(past.tagIds()));
        fields.put("withdrawn", past.isWithdrawn() ? "true" : null);
        return fields;
    }

    private static Map<String, @Nullable String> hidden(Annotation past) {
        return Map.of("visibility", past.visibility().name());
    }
}
