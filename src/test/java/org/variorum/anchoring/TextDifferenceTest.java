package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.TextDifference.Edit;
import org.variorum.anchoring.TextDifference.Pair;

class TextDifferenceTest {

    @Test
    void tellsWordsDeletedInsertedAndReplaced() {
        var difference =
                Replacement.of("One two three four five.", "One two and three IV five.")
                        .difference();
        assertThat(difference.edits())
                .containsExactly(
                        new Edit(new Span(7, 7), new Span(8, 11), false),
                        new Edit(new Span(14, 18), new Span(18, 20), false));
    }

    @Test
    void showsOtherQuotesAndCapitalsButNoOtherWhiteSpace() {
        var difference = Replacement.of("“One two three”", "\"one\ntwo   three\"").difference();
        assertThat(difference.edits()).hasSize(3);
        assertThat(Replacement.of("One two three", "One\ntwo   three").difference().edits())
                .isEmpty();
    }

    @Test
    void pairsParagraphsSplitJoinedAndMoved() {
        var first =
                "The river remembers every bridge that was built across it since the town began.";
        var second = "In spring the ferrymen paint their boats, and everybody watches them do it.";
        var third = "A museum keeps the old timbers now. Children ask what on earth ferrymen were.";
        var difference =
                Replacement.of(
                                String.join("\n\n", first, second, third, "Short end of it all."),
                                String.join(
                                        "\n\n",
                                        first,
                                        "Children ask what on earth ferrymen were.",
                                        "A wholly new one.",
                                        second + " Short end of it all."))
                        .difference();
        assertThat(difference.pairs())
                .extracting(Pair::old, Pair::now)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(0, 0),
                        org.assertj.core.groups.Tuple.tuple(1, 3),
                        org.assertj.core.groups.Tuple.tuple(2, 1),
                        org.assertj.core.groups.Tuple.tuple(3, 3));
    }

    @Test
    void rebuildsEitherTextFromTheOtherWhateverTheEdits() {
        for (var round = 0; round < 40; round++) {
            var random = new Random(round);
            var before = Manuscript.generated(random, 400);
            var after = before.copy();
            var editor = new Editor(random);
            for (var edit : Editor.Edit.values()) {
                if (random.nextInt(4) == 0) {
                    editor.edit(after, edit, 0.1);
                }
            }
            var old = before.print(0, false).text();
            var now = after.print(0, false).text();
            var edits = Replacement.of(old, now).difference().edits();
            assertThat(rest(old, edits.stream().map(Edit::deleted).toList()))
                    .isEqualTo(rest(now, edits.stream().map(Edit::inserted).toList()));
        }
    }

    /// What no edit touches, without white space.
    private static String rest(String text, List<Span> spans) {
        var rest = new StringBuilder();
        var end = 0;
        for (var span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            rest.append(text, end, span.start());
            end = span.end();
        }
        return rest.append(text.substring(end)).toString().replaceAll("\\s", "");
    }
}
