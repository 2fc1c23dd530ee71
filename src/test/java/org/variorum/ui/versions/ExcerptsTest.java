package org.variorum.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Replacement;
import org.variorum.anchoring.Span;

class ExcerptsTest {

    private static final String RIVER =
            "The river remembers every bridge that was built across it since the town began.";
    private static final String FERRY =
            "In spring the ferrymen paint their boats, and everybody watches them do it.";
    private static final String MUSEUM =
            "A museum keeps the old timbers now, and children ask what ferrymen were.";
    private static final String END = "Nobody has answered them yet, and nobody will.";

    @Test
    void showsWordsDeletedAndInsertedInTheirParagraph() {
        assertThat(shown(List.of(RIVER, FERRY), List.of(RIVER, FERRY.replace("paint", "tar"))))
                .containsExactly(
                        "= " + RIVER,
                        "* In spring the ferrymen -paint-+tar+ their boats, and everybody watches"
                                + " them do it.");
    }

    @Test
    void showsAParagraphThatIsGoneWhereItWas() {
        assertThat(shown(List.of(RIVER, FERRY, MUSEUM), List.of(RIVER, MUSEUM)))
                .containsExactly("= " + RIVER, "* -" + FERRY + "-", "= " + MUSEUM);
    }

    @Test
    void showsANewParagraphWhereItIs() {
        assertThat(shown(List.of(RIVER, MUSEUM), List.of(RIVER, FERRY, MUSEUM)))
                .containsExactly("= " + RIVER, "* +" + FERRY + "+", "= " + MUSEUM);
    }

    @Test
    void tellsTheFirstWordsOfAParagraphInThatParagraph() {
        assertThat(
                        shown(
                                List.of(RIVER, FERRY, MUSEUM),
                                List.of(RIVER, FERRY.replace("In spring the f", "F"), MUSEUM)))
                .contains("= " + RIVER)
                .anyMatch(row -> row.startsWith("* -In spring the"));
    }

    @Test
    void leavesOutWhatIsFarFromAnyChange() {
        var many = new ArrayList<String>();
        for (var index = 0; index < 9; index++) {
            many.add("Paragraph number " + index + " says that nothing at all has happened here.");
        }
        var changed = new ArrayList<>(many);
        changed.set(4, many.get(4).replace("nothing", "something"));
        assertThat(excerpts(many, changed))
                .extracting(Excerpt::changed, Excerpt::apart)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, true),
                        org.assertj.core.groups.Tuple.tuple(true, false),
                        org.assertj.core.groups.Tuple.tuple(false, false));
    }

    @Test
    void shortensLongParagraphsAroundTheirChanges() {
        var before = "Many words without any news. ".repeat(40);
        var after = "And as many words behind it. ".repeat(40);
        var row =
                shown(List.of(before + "Old. " + after), List.of(before + "New. " + after))
                        .getFirst();
        assertThat(row).startsWith("* …").contains("-Old-+New+. And").endsWith("…");
        assertThat(row.length()).isLessThan(400);
    }

    @Test
    void hasNothingToShowOfTheSameText() {
        assertThat(excerpts(List.of(RIVER, FERRY), List.of(RIVER, FERRY))).isEmpty();
    }

    @Test
    void tellsEveryWordOfBothTextsOnce() {
        var before = List.of(RIVER, FERRY, MUSEUM, END, RIVER + " " + END);
        var after = List.of(MUSEUM, RIVER.replace("bridge", "boat"), END + " " + END, FERRY);
        var rows = excerpts(before, after);
        assertThat(words(rows, Excerpt.Kind.KEPT, Excerpt.Kind.INSERTED, Excerpt.Kind.MOVED_HERE))
                .isEqualTo(String.join("", after).replace(" ", ""));
    }

    private static String words(List<Excerpt> rows, Excerpt.Kind... kinds) {
        return rows.stream()
                .flatMap(row -> row.pieces().stream())
                .filter(piece -> List.of(kinds).contains(piece.kind()))
                .map(piece -> piece.text().replace(" ", ""))
                .collect(Collectors.joining());
    }

    private static List<String> shown(List<String> before, List<String> after) {
        return excerpts(before, after).stream().map(ExcerptsTest::shown).toList();
    }

    private static String shown(Excerpt row) {
        return row.pieces().stream()
                .map(
                        piece ->
                                switch (piece.kind()) {
                                    case KEPT -> piece.text();
                                    case GAP -> "… ";
                                    case DELETED -> "-" + piece.text() + "-";
                                    case INSERTED -> "+" + piece.text() + "+";
                                    case MOVED_AWAY -> "<" + piece.text() + "<";
                                    case MOVED_HERE -> ">" + piece.text() + ">";
                                })
                .collect(Collectors.joining("", row.changed() ? "* " : "= ", ""))
                .strip();
    }

    private static List<Excerpt> excerpts(List<String> before, List<String> after) {
        var old = String.join("\n\n", before);
        var now = String.join("\n\n", after);
        var oldBlocks = blocks(before);
        var newBlocks = blocks(after);
        var difference = Replacement.of(old, oldBlocks, now, newBlocks).difference();
        return Excerpts.of(old, oldBlocks, now, newBlocks, difference);
    }

    private static List<Span> blocks(List<String> paragraphs) {
        var blocks = new ArrayList<Span>();
        var at = 0;
        for (var paragraph : paragraphs) {
            blocks.add(new Span(at, at + paragraph.length()));
            at += paragraph.length() + 2;
        }
        return blocks;
    }
}
