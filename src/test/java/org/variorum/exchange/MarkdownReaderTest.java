package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.variorum.documents.Inline;

class MarkdownReaderTest {

    @Test
    void findsHeadingsOfBothKinds() {
        var reading =
                Reading.markdown(
                        "# One *two* #\n\n###### Six\n\nSet\nin two\n===\n\nLess\n---\n#\n");
        assertThat(reading.blocks())
                .containsExactly(
                        "HEADING 1: One two",
                        "HEADING 6: Six",
                        "HEADING 1: Set⏎in two",
                        "HEADING 2: Less");
        assertThat(reading.hidden())
                .containsExactly("# ", "*", "*", " #", "###### ", "⏎===", "⏎---");
    }

    @Test
    void findsParagraphsAndLeavesTheTextAsItWasWritten() {
        var source = "  one\ntwo  \nthree\\\nfour &amp; five\n\nsix\n";
        var imported =
                Reading.IMPORTERS.read(
                        "a.md", source.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(imported.text()).isEqualTo(source);
        assertThat(Reading.of(imported).blocks())
                .containsExactly("PARAGRAPH: one⏎two  ⏎three⏎four &amp; five", "PARAGRAPH: six");
    }

    @Test
    void findsEmphasisAndCodeAndHidesTheirSigns() {
        var reading =
                Reading.markdown("a *b* __c__ ***d*** `e` `` f`g `` *h **i** j* \\*k\\* 2 * 3");
        assertThat(reading.blocks()).containsExactly("PARAGRAPH: a b c d e f`g h i j *k* 2 * 3");
        assertThat(reading.inlines())
                .containsExactly(
                        "EMPHASIS: b",
                        "STRONG: c",
                        "EMPHASIS: **d**",
                        "STRONG: d",
                        "CODE: e",
                        "CODE: f`g",
                        "EMPHASIS: h **i** j",
                        "STRONG: i");
    }

    @Test
    void findsEmphasisAcrossQuotedLines() {
        var reading = Reading.markdown("> a *b\n> c* d\n");
        assertThat(reading.blocks()).containsExactly("QUOTE: a b⏎c d");
        assertThat(reading.inlines()).containsExactly("EMPHASIS: b⏎> c");
    }

    @Test
    void keepsTheAddressesOfHarmlessLinksAlone() {
        var reading =
                Reading.markdown(
                        """
                        [a](http://a.org "title") [b](https://b.org) [c](mailto:c@d.org) <https://e.org>
                        [f](javascript:alert(1)) [g](JaVaScRiPt:alert(1)) [h](data:text/html;base64,x) [i](/rel)
                        [j][ref] [k](<vbscript:x>) ![l](https://l.org/l.png) [](https://m.org) [n](#n)

                        [ref]: ftp://j.org
                        """);
        assertThat(reading.inlines())
                .containsExactly(
                        "LINK: a -> http://a.org",
                        "LINK: b -> https://b.org",
                        "LINK: c -> mailto:c@d.org",
                        "LINK: https://e.org -> https://e.org",
                        "LINK: f",
                        "LINK: g",
                        "LINK: h",
                        "LINK: i",
                        "LINK: j",
                        "LINK: k",
                        "LINK: l -> https://l.org/l.png",
                        "LINK: n");
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: a b c https://e.org⏎f g h i⏎j k l [](https://m.org) n");
    }

    @Test
    void showsHtmlAsItIsWritten() {
        var reading =
                Reading.markdown(
                        "a <b onclick=x>c</b> <img src=x onerror=alert(1)>\n\n<script>\nalert(1)\n</script>\n\n<!-- no -->\n");
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: a <b onclick=x>c</b> <img src=x onerror=alert(1)>",
                        "PARAGRAPH: <script>⏎alert(1)⏎</script>",
                        "PARAGRAPH: <!-- no -->");
        assertThat(reading.inlines()).isEmpty();
    }

    @Test
    void findsListsByDepth() {
        var reading =
                Reading.markdown(
                        """
                        - one
                          more

                          second paragraph
                          * deep
                            1. deeper
                        + other
                        10. ten
                            - [ ] task
                        -
                        """);
        assertThat(reading.blocks())
                .containsExactly(
                        "ITEM 1: one⏎more",
                        "ITEM 1: second paragraph",
                        "ITEM 2: deep",
                        "ITEM 3: 1. deeper",
                        "ITEM 1: other",
                        "ITEM 1: 10. ten",
                        "ITEM 2: [ ] task");
    }

    @Test
    void findsQuotationsAndWhatIsInThem() {
        var reading =
                Reading.markdown(
                        """
                        > one
                        lazy
                        >
                        > > deep
                        >
                        > - item
                        > # Head

                        - > in item
                        """);
        assertThat(reading.blocks())
                .containsExactly(
                        "QUOTE: one⏎lazy",
                        "QUOTE: deep",
                        "ITEM 1: item",
                        "HEADING 1: Head",
                        "QUOTE: in item");
    }

    @Test
    void findsCodeAndHidesItsFences() {
        var reading =
                Reading.markdown(
                        """
                        ```java
                        a **b**

                          c [1]
                        ```

                            indented
                              more

                        > ~~~
                        > x
                        >
                        > y
                        > ~~~

                        ```
                        ```

                        ```
                        open
                        """);
        assertThat(reading.blocks())
                .containsExactly(
                        "CODE: a **b**⏎⏎  c [1]",
                        "CODE: indented⏎  more",
                        "CODE: x⏎⏎y",
                        "CODE: open");
        assertThat(reading.inlines()).isEmpty();
    }

    @Test
    void takesTablesForLinesWhoseBlanksCount() {
        assertThat(
                        Reading.markdown("| a | b |\n|---|:-:|\n| *1* | 2 |\n\na | b\nno | table\n")
                                .blocks())
                .containsExactly(
                        "CODE: | a | b |⏎|---|:-:|⏎| *1* | 2 |", "PARAGRAPH: a | b⏎no | table");
    }

    @Test
    void setsFrontMatterApart() {
        assertThat(Reading.markdown("---\ntitle: A\ntags: [x]\n---\n\n# Head\n\nText").blocks())
                .containsExactly(
                        "CODE: ---⏎title: A⏎tags: [x]⏎---", "HEADING 1: Head", "PARAGRAPH: Text");
        assertThat(Reading.markdown("---\n\nText\n\n---\n").blocks())
                .containsExactly("PARAGRAPH: ---", "PARAGRAPH: Text", "PARAGRAPH: ---");
    }

    @Test
    void findsNotesAndTheirMarks() {
        var reading =
                Reading.markdown(
                        """
                        So[1] it[^2] was[^long] `[3]` [4](https://x.org).

                        [^2]: https://single.org
                        [^long]: A note of several words.

                        [1] And one by hand.
                        """);
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: So[1] it[^2] was[^long] [3] 4.",
                        "NOTE: [^2]: https://single.org",
                        "NOTE: [^long]: A note of several words.",
                        "NOTE: [1] And one by hand.");
        assertThat(reading.inlines())
                .containsExactly(
                        "FOOTNOTE_REF: [1]",
                        "FOOTNOTE_REF: [^2]",
                        "FOOTNOTE_REF: [^long]",
                        "CODE: [3]",
                        "LINK: 4 -> https://x.org");
    }

    @Test
    void takesEachDefinitionOnConsecutiveLinesForItsOwnNote() {
        var reading =
                Reading.markdown(
                        """
                        So[^a] it[^b] was[^c].

                        [^a]: The first note
                        [^b]: The *second* note, see[^c]
                          [^c]: The third note
                        """);
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: So[^a] it[^b] was[^c].",
                        "NOTE: [^a]: The first note",
                        "NOTE: [^b]: The second note, see[^c]",
                        "NOTE: [^c]: The third note");
        assertThat(reading.inlines())
                .containsExactly(
                        "FOOTNOTE_REF: [^a]",
                        "FOOTNOTE_REF: [^b]",
                        "FOOTNOTE_REF: [^c]",
                        "EMPHASIS: second",
                        "FOOTNOTE_REF: [^c]");
        assertThat(reading.hidden()).containsExactly("*", "*");
    }

    @Test
    void letsANoteContinueOnTheLinesUnderIt() {
        assertThat(
                        Reading.markdown(
                                        """
                                        [^a]: The first note
                                            goes on [^b]: here
                                        and here
                                        [^b]: The second
                                            [^c]: is no third
                                        """)
                                .blocks())
                .containsExactly(
                        "NOTE: [^a]: The first note⏎goes on [^b]: here⏎and here",
                        "NOTE: [^b]: The second⏎[^c]: is no third");
        assertThat(
                        Reading.markdown(
                                        """
                                        [^a]: https://single.org
                                            goes on *here*
                                        [^b]: The second
                                        [^c]: third

                                        Text.
                                        """)
                                .blocks())
                .containsExactly(
                        "NOTE: [^a]: https://single.org⏎goes on here",
                        "NOTE: [^b]: The second",
                        "NOTE: [^c]: third",
                        "PARAGRAPH: Text.");
        assertThat(Reading.markdown("[^a]: single\n\nText here.").blocks())
                .containsExactly("NOTE: [^a]: single", "PARAGRAPH: Text here.");
    }

    @Test
    void partsNotesByHandOnConsecutiveLines() {
        assertThat(Reading.markdown("Text[1].\n\n[1] One *by\n[2] hand*.\n[12] Two").blocks())
                .containsExactly(
                        "PARAGRAPH: Text[1].",
                        "NOTE: [1] One by",
                        "NOTE: [2] hand.",
                        "NOTE: [12] Two");
    }

    @Test
    void cutsWhatRunsFromOneNoteIntoTheNext() {
        var reading = Reading.markdown("🌊 [^a]\n\n[^a]: One **note\n[^b]: and** the next");
        assertThat(reading.blocks())
                .containsExactly(
                        "PARAGRAPH: 🌊 [^a]", "NOTE: [^a]: One note", "NOTE: [^b]: and the next");
        assertThat(reading.inlines())
                .containsExactly("FOOTNOTE_REF: [^a]", "STRONG: note", "STRONG: [^b]: and");
        assertThat(reading.hidden()).containsExactly("**", "**");
    }

    @Test
    void keepsEverythingInsideTheTextWhateverTheText() {
        var pieces =
                List.of(
                        "- ",
                        "* ",
                        "> ",
                        "1. ",
                        "# ",
                        "\n",
                        "\n\n",
                        "    ",
                        "\t",
                        "*",
                        "**",
                        "_",
                        "`",
                        "``",
                        "```\n",
                        "[",
                        "](",
                        ")",
                        "![",
                        "<b>",
                        "<!--",
                        "&amp;",
                        "\\",
                        "word ",
                        "🌊",
                        "|",
                        "|-|\n",
                        "---\n",
                        "===\n",
                        "[a]: ",
                        "http://x.org",
                        "[^1]",
                        ": ",
                        "\n[^2]: ",
                        "\n[1] ");
        var random = new Random(4);
        for (var round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(40), 0, pieces.size())
                    .forEach(index -> text.append(pieces.get(index)));
            var structure = MarkdownReader.read(text.toString());
            assertThat(structure.fits(text.length())).as(text.toString()).isTrue();
            assertThat(structure.inlines())
                    .as(text.toString())
                    .allMatch(
                            inline ->
                                    structure.blocks().stream()
                                            .anyMatch(
                                                    block -> block.span().contains(inline.span())));
            assertThat(structure.inlines())
                    .extracting(Inline::href)
                    .allMatch(href -> href == null || Inline.isSafe(href));
        }
    }

    @Test
    void bearsAttacksOnTheParser() {
        var many = 40_000;
        for (var text :
                List.of(
                        ">".repeat(many),
                        "- ".repeat(many),
                        "*a **a ".repeat(many / 4),
                        "[".repeat(many),
                        "![".repeat(many),
                        "[a](".repeat(many / 4),
                        "`".repeat(many) + "a",
                        "<".repeat(many),
                        "[a]: x\n".repeat(many / 10),
                        "\\*".repeat(many / 4),
                        "|a".repeat(many),
                        "a|\n".repeat(many / 10),
                        "| a ".repeat(many / 4) + "\n" + "|-".repeat(many / 4),
                        "---\na: b\n" + "x\n".repeat(many),
                        "[1] ".repeat(many / 8),
                        "[^a]: b c\n".repeat(many / 10),
                        "[^a]: *b c" + "\n[^a]: d".repeat(many / 10) + "*",
                        "[1] a" + "\n ".repeat(many / 2) + "[2] b")) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(10), () -> MarkdownReader.read(text), text.substring(0, 8));
        }
    }
}
