package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.variorum.Refusal;
import org.variorum.anchoring.Span;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionContext;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;

class SelectionsTest {

    private static final VersionId VERSION = new VersionId(UUID.randomUUID());

    /// 0 to 5 word, 6 and 7 the dove, 9 the accented letter in two code points, 11 to 13 blanks.
    private static final String TEXT = "words 🕊 e\u0301 \u00a0\t";

    @ParameterizedTest
    @CsvSource({"0, 5, 0, 5", "6, 7, 6, 8", "7, 8, 6, 8", "4, 7, 4, 8", "9, 10, 9, 11"})
    void widensToWholeCharacters(int start, int end, int from, int to) {
        assertThat(Selections.checked(selected(start, end), context()))
                .isEqualTo(new Span(from, to));
    }

    @Test
    void looksFirstWhetherAnythingIsSelected() {
        assertRefusal("selection-empty", Selection.of(VERSION, 3, 3, ""));
        assertRefusal("selection-empty", Selection.of(VERSION, 99, 99, "words"));
        assertRefusal("selection-empty", selected(11, 14));
        assertRefusal("selection-empty", Selection.of(VERSION, 0, 99, " \n"));
    }

    @Test
    void looksThenWhetherItIsInsideBeforeItComparesTheWords() {
        assertRefusal("selection-outside", Selection.of(VERSION, 0, 99, "words"));
        assertRefusal("selection-changed", Selection.of(VERSION, 0, 5, "other"));
        assertRefusal("selection-changed", Selection.of(VERSION, 0, 5, "word"));
    }

    @Test
    void takesNoOffsetsThatAreNoSpan() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Selection.of(VERSION, -1, 5, "words"))
                .returns("selection-outside", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Selection.of(VERSION, 5, 1, "words"))
                .returns("selection-outside", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Selection.in(VERSION, TEXT, new Span(0, 99)))
                .returns("selection-outside", Refusal::code);
    }

    private static Selection selected(int start, int end) {
        return Selection.in(VERSION, TEXT, new Span(start, end));
    }

    private static void assertRefusal(String code, Selection selection) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Selections.checked(selection, context()))
                .returns(code, Refusal::code);
    }

    private static VersionContext context() {
        return new VersionContext(
                VERSION, new DocumentId(UUID.randomUUID()), new GroupId(UUID.randomUUID()), TEXT);
    }
}
