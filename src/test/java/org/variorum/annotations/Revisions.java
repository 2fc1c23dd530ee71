package org.variorum.annotations;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionContext;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;

/// A reading room with an essay that is revised, and the words in which that is told. What becomes
/// of which words is the business of `anchoring` and tested there: these words are far from its
/// bars.
abstract class Revisions extends ReadingRoom {

    static final String STAYS = "The canal was covered in the dry summer of nineteen thirty-one.";
    static final String MOVES = "Nobody asked the fishmongers who stood along the northern wall.";
    static final String EDITED =
            "Every spring the market floods because the water has nowhere else to go at all.";
    static final String REWRITTEN =
            "Engineers of the time reckoned with forty millimetres of rain in a day.";
    static final String GONE = "A plaque beside the bridge remembers seven drowned apprentices.";
    static final String END = "What the uncovering would cost was never put before the council.";

    static final String LAST = "Since then a pump hums under the square whenever it rains.";

    static final String FIRST = String.join("\n", MOVES, STAYS, EDITED, END, REWRITTEN, LAST, GONE);

    static final String SECOND =
            String.join(
                    "\n",
                    STAYS,
                    EDITED.replace("market", "markets"),
                    END,
                    "Engineers then planned with forty millimetres of rain, and no more, each day.",
                    LAST,
                    MOVES);

    @Autowired Placements placements;
    @Autowired Versions versions;

    VersionContext first;
    DocumentId essay;

    @BeforeEach
    void laysOutTheEssay() {
        first = lectern.add(mika, group, FIRST);
        essay = first.document();
    }

    /// Published by who brought it.
    VersionView revised(String text) {
        return cast.as(
                mika,
                () ->
                        placements.publish(
                                essay,
                                versions.current(essay).number(),
                                Lectern.upload(text),
                                true));
    }

    AnnotationView marked(UserId author, String words) {
        return marked(author, words, Visibility.SHARED);
    }

    AnnotationView marked(UserId author, String words, Visibility visibility) {
        return marked(author, first.version(), words, visibility);
    }

    AnnotationView marked(UserId author, VersionId version, String words, Visibility visibility) {
        var selection = in(version, words);
        return cast.as(
                author,
                () -> annotations.annotate(new NewAnnotation(selection, "", visibility, Set.of())));
    }

    /// Where these words first stand in a version.
    Selection in(VersionId version, String words) {
        var start = versions.text(version).indexOf(words);
        return Selection.of(version, start, start + words.length(), words);
    }

    Whereabouts now(AnnotationView annotation) {
        var passage = annotation.passage().id();
        return Objects.requireNonNull(
                cast.as(owner, () -> placements.now(List.of(passage))).get(passage));
    }

    String wordsOf(Whereabouts place) {
        var span = place.span();
        return span == null ? "" : span.in(versions.text(place.version()));
    }

    List<Unplaced> queueOf(UserId person) {
        return cast.as(person, () -> placements.queue(essay));
    }

    List<PassageId> waitingFor(UserId person) {
        return queueOf(person).stream().map(each -> each.passage().id()).toList();
    }
}
