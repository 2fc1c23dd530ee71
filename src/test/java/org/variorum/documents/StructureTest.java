package org.variorum.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Span;

class StructureTest {

    @Test
    void numbersParagraphsItemsAndQuotationsAlone() {
        var kinds =
                List.of(
                        block(BlockKind.HEADING, 0, 1),
                        block(BlockKind.PARAGRAPH, 2, 0),
                        block(BlockKind.ITEM, 4, 1),
                        block(BlockKind.CODE, 6, 0),
                        block(BlockKind.QUOTE, 8, 0),
                        block(BlockKind.NOTE, 10, 0),
                        block(BlockKind.PARAGRAPH, 12, 0));
        assertThat(NumberedBlock.number(kinds))
                .extracting(NumberedBlock::number)
                .containsExactly(0, 1, 2, 0, 3, 0, 4);
    }

    @Test
    void refusesBlocksThatOverlapOrDescend() {
        var first = block(BlockKind.PARAGRAPH, 0, 0);
        var same = block(BlockKind.PARAGRAPH, 0, 0);
        var later = block(BlockKind.PARAGRAPH, 5, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Structure(List.of(first, same), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Structure(List.of(later, first), List.of()));
    }

    @Test
    void refusesLevelsThatAKindCannotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> block(BlockKind.HEADING, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> block(BlockKind.HEADING, 0, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> block(BlockKind.ITEM, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> block(BlockKind.PARAGRAPH, 0, 1));
    }

    @Test
    void refusesAddressesThatCouldRun() {
        var span = new Span(0, 1);
        for (var href :
                List.of(
                        "javascript:alert(1)",
                        "JavaScript:x",
                        "data:text/html,x",
                        "/relative",
                        "java\nscript:x",
                        "https://a b",
                        "https://" + "x".repeat(2000))) {
            assertThat(Inline.isSafe(href)).as(href).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Inline(InlineKind.LINK, span, href));
        }
        for (var href : List.of("https://a.org/", "HTTP://a.org", "mailto:a@b.org")) {
            assertThat(Inline.isSafe(href)).as(href).isTrue();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Inline(InlineKind.STRONG, span, "https://a.org/"));
    }

    @Test
    void refusesATextThatBreaksTheRules() {
        var none = new Structure(List.of(), List.of());
        for (var text : List.of("a\rb", "a\u0000b", "\uFEFFa", "a\u0085b", "\ud83c")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ImportedText(text, none, "text/plain"));
        }
        var beyond = new Structure(List.of(block(BlockKind.PARAGRAPH, 5, 0)), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportedText("short", beyond, "text/plain"));
    }

    private static Block block(BlockKind kind, int start, int level) {
        return new Block(kind, new Span(start, start + 1), level, null);
    }
}
