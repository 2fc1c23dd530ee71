package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.variorum.documents.Structure;

class PlainTextReaderTest {

    private static final String LONG =
            "This sentence goes on for long enough that nobody would ever break it by hand, since it"
                    + " is a paragraph of its own and stands in one single line of the file.";

    @Test
    void takesEachLineForAParagraphWhereLinesAreLong() {
        assertThat(
                        Reading.plain(
                                        "Title\nBy Ann Other\n"
                                                + LONG
                                                + "\nA heading\n"
                                                + LONG
                                                + "\n")
                                .blocks())
                .containsExactly(
                        "HEADING 1: Title",
                        "PARAGRAPH: By Ann Other",
                        "PARAGRAPH: " + LONG,
                        "HEADING 2: A heading",
                        "PARAGRAPH: " + LONG);
    }

    @Test
    void takesEachLineForAParagraphWhereBlankLinesAndLongLinesMix() {
        assertThat(Reading.plain(LONG + "\n\n5G\n\n" + LONG + "\n" + LONG).blocks())
                .containsExactly(
                        "PARAGRAPH: " + LONG,
                        "HEADING 2: 5G",
                        "PARAGRAPH: " + LONG,
                        "PARAGRAPH: " + LONG);
    }

    @Test
    void joinsLinesBrokenByHandUpToTheBlankLine() {
        assertThat(
                        Reading.plain(
                                        """
                                        A river remembers

                                        My grandmother learned to swim in the Linde. What the
                                        engineers covered was not a drain
                                        but a neighbour.

                                          She was born
                                        in 1919.
                                        """)
                                .blocks())
                .containsExactly(
                        "HEADING 1: A river remembers",
                        "PARAGRAPH: My grandmother learned to swim in the Linde. What the⏎engineers"
                                + " covered was not a drain⏎but a neighbour.",
                        "PARAGRAPH: She was born⏎in 1919.");
    }

    @Test
    void bearsALongAddressAmongLinesBrokenByHand() {
        var address = "https://example.org/" + "x".repeat(120);
        var text =
                "one\ntwo\n\nthree\nfour\n\nfive\nsix\n\nseven\neight\n\nnine\n"
                        + address
                        + "\nten";
        assertThat(Reading.plain(text).blocks()).hasSize(5);
    }

    @Test
    void takesOnlyShortLinesWithoutASentenceEndForHeadings() {
        for (var line :
                List.of(
                        "It ends.",
                        "It asks?",
                        "It calls!",
                        "It trails…",
                        "It announces:",
                        "It goes on,",
                        "It is quoted.”",
                        "(It is bracketed.)",
                        "结束。",
                        "* * *",
                        "12",
                        "x".repeat(81))) {
            assertThat(Reading.plain(line + "\n" + LONG).blocks().getFirst())
                    .as(line)
                    .startsWith("PARAGRAPH");
        }
        for (var line :
                List.of("5G", "COVID-19 technology", "“Partners, not allies”", "1.2 Scope", "引言")) {
            assertThat(Reading.plain(line + "\n" + LONG).blocks().getFirst())
                    .as(line)
                    .startsWith("HEADING 1");
        }
    }

    @Test
    void headsNothingWhereNothingFollows() {
        assertThat(Reading.plain("Only this").blocks()).containsExactly("PARAGRAPH: Only this");
        assertThat(Reading.plain(LONG + "\nAnn Other, 1999").blocks())
                .containsExactly("PARAGRAPH: " + LONG, "PARAGRAPH: Ann Other, 1999");
        assertThat(Reading.plain("Roses are red\nViolets are blue").blocks())
                .containsExactly("PARAGRAPH: Roses are red", "PARAGRAPH: Violets are blue");
        assertThat(Reading.plain("A line that is longer\nShorter.").blocks())
                .as("one paragraph a line, and the next is no longer")
                .containsExactly("PARAGRAPH: A line that is longer", "PARAGRAPH: Shorter.");
    }

    @Test
    void headsWithTitleAndSubtitleButNotWithAList() {
        assertThat(Reading.plain("Title\nSubtitle\nFirst part\n" + LONG).blocks())
                .containsExactly(
                        "HEADING 1: Title",
                        "HEADING 2: Subtitle",
                        "HEADING 2: First part",
                        "PARAGRAPH: " + LONG);
        assertThat(Reading.plain("Ann\nBob\nCid\nDora\nThe people\n" + LONG).blocks())
                .containsExactly(
                        "PARAGRAPH: Ann",
                        "PARAGRAPH: Bob",
                        "PARAGRAPH: Cid",
                        "PARAGRAPH: Dora",
                        "HEADING 2: The people",
                        "PARAGRAPH: " + LONG);
    }

    @Test
    void takesTheAuthorUnderATitleForAParagraph() {
        assertThat(Reading.plain("Title\nBy Ann Other\n\nFirst line\nsecond line.\n").blocks())
                .containsExactly(
                        "HEADING 1: Title",
                        "PARAGRAPH: By Ann Other",
                        "PARAGRAPH: First line⏎second line.");
        assertThat(Reading.plain(LONG + "\nBy the river\n" + LONG).blocks().get(1))
                .isEqualTo("HEADING 2: By the river");
    }

    @Test
    void findsListsAndTheirDepth() {
        var reading =
                Reading.plain(
                        """
                        It would:

                        - carry off the rain
                          of the roofs;
                        - give a window:
                            * by day
                            * by night
                        - and more.

                        1. First
                        2) Second
                        """);
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: It would:",
                        "ITEM 1: carry off the rain⏎  of the roofs;",
                        "ITEM 1: give a window:",
                        "ITEM 2: by day",
                        "ITEM 2: by night",
                        "ITEM 1: and more.",
                        "ITEM 1: 1. First",
                        "ITEM 1: 2) Second");
        assertThat(reading.hidden()).containsExactly("- ", "- ", "* ", "* ", "- ");
    }

    @Test
    void findsAListAfterItsAnnouncementWithoutABlankLine() {
        assertThat(Reading.plain("Bring:\n- bread\n- wine\n\nThat is\nall.").blocks())
                .containsExactly(
                        "PARAGRAPH: Bring:",
                        "ITEM 1: bread",
                        "ITEM 1: wine",
                        "PARAGRAPH: That is⏎all.");
        assertThat(Reading.plain("It was in the year\n12. Nothing followed.\n\nThe\nend.").blocks())
                .as("a number that a line happens to begin with")
                .containsExactly(
                        "PARAGRAPH: It was in the year⏎12. Nothing followed.",
                        "PARAGRAPH: The⏎end.");
    }

    @Test
    void takesANumberedLineForAHeadingWhereNoListIsAbout() {
        assertThat(Reading.plain("1. Introduction\n" + LONG + "\n2. Method\n" + LONG).blocks())
                .containsExactly(
                        "HEADING 1: 1. Introduction",
                        "PARAGRAPH: " + LONG,
                        "HEADING 2: 2. Method",
                        "PARAGRAPH: " + LONG);
    }

    @Test
    void findsQuotedLines() {
        var reading =
                Reading.plain("He wrote:\n> The Linde\n> is no more.\nSo they\n\nsaid. And\nso.");
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: He wrote:",
                        "QUOTE: The Linde⏎is no more.",
                        "PARAGRAPH: So they",
                        "PARAGRAPH: said. And⏎so.");
        assertThat(reading.hidden()).containsExactly("> ", "> ");
    }

    @Test
    void findsNotesAtTheEndAndTheirMarks() {
        var reading =
                Reading.plain(
                        """
                        So it was,[1] and [12]
                        stayed [sic] so [2024a].

                        [3] in brackets begins
                        this paragraph.

                        Notes

                        [1] In the town
                        archive, see [12].
                        [12] His sill.
                        """);
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: So it was,[1] and [12]⏎stayed [sic] so [2024a].",
                        "PARAGRAPH: [3] in brackets begins⏎this paragraph.",
                        "HEADING 2: Notes",
                        "NOTE: [1] In the town⏎archive, see [12].",
                        "NOTE: [12] His sill.");
        assertThat(reading.inlines())
                .containsExactly(
                        "FOOTNOTE_REF: [1]",
                        "FOOTNOTE_REF: [12]",
                        "FOOTNOTE_REF: [3]",
                        "FOOTNOTE_REF: [12]");
    }

    @Test
    void executesNothing() {
        var reading = Reading.plain("<script>alert(1)</script> [x](javascript:alert(1)) **b**");
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: <script>alert(1)</script> [x](javascript:alert(1)) **b**");
        assertThat(reading.inlines()).isEmpty();
    }

    @Test
    void leavesNoVisibleCharacterOutsideTheBlocksWhateverTheText() {
        var pieces =
                List.of(
                        "- ", "* ", "> ", "1. ", "[1] ", "\n", "\n\n", "  ", "\t", "By Ann", "Word",
                        "ends. ", ": ", "\u00a0", "🌊", LONG);
        var random = new Random(2);
        for (var round = 0; round < 3_000; round++) {
            var text = new StringBuilder("x");
            random.ints(random.nextInt(40), 0, pieces.size())
                    .forEach(index -> text.append(pieces.get(index)));
            assertComplete(text.toString(), PlainTextReader.read(text.toString()));
        }
    }

    static void assertComplete(String text, Structure structure) {
        var outside = new StringBuilder(text);
        for (var block : structure.blocks()) {
            var span = block.span();
            outside.replace(span.start(), span.end(), " ".repeat(span.length()));
            assertThat(span.in(text)).isNotBlank();
            assertThat(PlainUnicode.isSpace(text.charAt(span.start()))).isFalse();
            assertThat(PlainUnicode.isSpace(text.charAt(span.end() - 1))).isFalse();
        }
        assertThat(outside.codePoints().allMatch(PlainUnicode::isSpace)).as(text).isTrue();
        assertThat(structure.fits(text.length())).isTrue();
    }
}
