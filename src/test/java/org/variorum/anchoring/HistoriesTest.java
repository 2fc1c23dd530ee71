package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Placement.Ambiguous;
import org.variorum.anchoring.Placement.Changed;
import org.variorum.anchoring.Placement.Exact;
import org.variorum.anchoring.Placement.Moved;
import org.variorum.anchoring.Placement.Orphaned;

/// What edit histories of public texts taught, retold in words of our own.
class HistoriesTest {

    private static final String HARBOUR =
            """
            The harbour master writes down every ship that enters before noon, and who came with it.

            ## Closing hours

            Nobody may load after dark unless the watch has lit both lamps on the long pier.

            Children fish there in summer.
            """;

    @Test
    void keepsHeadingBetweenRewrittenParagraphs() {
        var now =
                """
                Ships are counted by a machine now; its figures go to the capital each evening by wire.

                ## Closing hours

                Loading at night is allowed for everybody since electric light reached our quays last year.

                Children fish there in summer.
                """;
        assertThat(place(HARBOUR, "Closing", now)).isInstanceOf(Exact.class);
        assertThat(place(HARBOUR, "## Closing hours", now)).isInstanceOf(Exact.class);
    }

    @Test
    void insertedRowDoesNotWidenThePassageInTheRowAbove() {
        var old =
                """
                | Engineer | Builds what was planned with care. |
                | *Owner* | Decides what is to be planned. |
                """;
        var now =
                """
                | Engineer | Builds what was planned with care. |
                | *Leader* | Speaks to both of them about it all. |
                | *Owner* | Decides what is to be planned. |
                """;
        assertThat(place(old, "what was planned with care. |", now))
                .isInstanceOfSatisfying(
                        Exact.class,
                        it ->
                                assertThat(it.span().in(now))
                                        .isEqualTo("what was planned with care. |"));
    }

    @Test
    void takesASentenceOfWhichAFifthChanged() {
        var now =
                HARBOUR.replace(
                        "unless the watch has lit both lamps on the long pier",
                        "unless the watch has lit both lanterns on that pier");
        assertThat(
                        place(
                                HARBOUR,
                                "Nobody may load after dark unless the watch has lit both lamps on the"
                                        + " long pier.",
                                now))
                .isInstanceOfSatisfying(
                        Changed.class,
                        it -> {
                            assertThat(it.taken()).isTrue();
                            assertThat(it.span().in(now))
                                    .isEqualTo(
                                            "Nobody may load after dark unless the watch has lit both"
                                                    + " lanterns on that pier.");
                        });
    }

    @Test
    void asksWhereTheReadingsOfAnEdgeDiffer() {
        var now =
                HARBOUR.replace(
                        "every ship that enters before noon, and",
                        "every ship that the guards on both towers reported, and");
        assertThat(place(HARBOUR, "writes down every ship that enters", now))
                .isInstanceOfSatisfying(Changed.class, it -> assertThat(it.taken()).isFalse());
    }

    @Test
    void asksWhereASentenceOfThePassageWentElsewhere() {
        var old =
                "Ferries cross at seven from the old mill landing. Dogs travel free on every boat of"
                        + " the lower line. Tickets are sold by the pilot himself, in coins only, and"
                        + " never after the second bell has rung.\n\nThe upper line rests in winter.";
        var dogs = "Dogs travel free on every boat of the lower line. ";
        var now = old.replace(dogs, "") + "\n\n" + dogs.strip();
        assertThat(place(old, old.substring(0, old.indexOf("\n\n")), now).isTaken()).isFalse();
    }

    @Test
    void asksWhereOnlyTheLastFullStopOfASentenceIsLeft() {
        var kept =
                "Ferries cross at seven from the old mill landing below the weir, and return when"
                        + " the tide allows it. The pilot sells tickets himself, in coins only, and"
                        + " never after the second bell has rung over the lower quay. ";
        var next = " The upper line rests in winter.";
        var old = kept + "Dogs travel free on every boat of that line." + next;
        var now = kept + "Nobody remembers why their lamps burn green until morning." + next;
        assertThat(place(old, old.replace(next, ""), now).isTaken()).isFalse();
    }

    @Test
    void movedSentenceTakesItsLastWordsAlong() {
        var old =
                "Nothing here was ever planned by anybody who lived upstream of it.\n\n"
                        + "More about previewing the output, with pictures of each step, can be found in"
                        + " the [build notes](notes).\n\nThe generator compiles all pages together.";
        var now =
                "More about previewing the output, with pictures of each step, can be found in the"
                        + " [build notes](notes).\n\nNothing here was ever planned by anybody who lived"
                        + " upstream of it.\n\nPages are made by what is told above in the [build"
                        + " section](section).\n\nThe generator compiles all pages together.";
        assertThat(place(old, "each step, can be found in the [build notes]", now))
                .isInstanceOfAny(Moved.class, Exact.class);
    }

    @Test
    void takesAChangeOfCapitalsThroughout() {
        var now = HARBOUR.replace("every ship that enters", "every Ship that Enters");
        assertThat(place(HARBOUR, "writes down every ship that enters before noon", now))
                .isInstanceOfSatisfying(Changed.class, it -> assertThat(it.taken()).isTrue());
    }

    private static final String LIST =
            """
            Where to look:

            * [Note of a tide by the pilot](notes/note-of-a-tide-by-the-pilot/index)
            * [Note of a tide by the warden](notes/note-of-a-tide-by-the-warden/index)
            * [Note of a flood by the pilot](notes/note-of-a-flood-by-the-pilot/index)
            * [Note of a flood by the warden](notes/note-of-a-flood-by-the-warden/index)
            * [Note of a storm by the weaver](notes/note-of-a-storm-by-the-weaver/index)

            All of them were written on the long pier.
            """;

    @Test
    void findsAMovedLineOfCommonWordsThatAnEditBroke() {
        var line = "* [Note of a storm by the weaver](notes/note-of-a-storm-by-the-weaver/index)\n";
        var now =
                LIST.replace(line, "")
                        .replace(
                                "look:\n\n", "look:\n\n" + line.replace("(notes", "(old/en/notes"));
        assertThat(told(LIST, "notes/note-of-a-storm-by-the-weaver/", now))
                .isEqualTo("notes/note-of-a-storm-by-the-weaver/");
    }

    @Test
    void movedSentenceGoesOnBehindAnInsertion() {
        var moved =
                "Advice on reading the tide tables at night is kept in the [lamp house](lamps).";
        var old =
                "Nothing here was ever planned by anybody upstream.\n\nEvery boat is counted. "
                        + moved
                        + "\n\nThe watch has the last word.";
        var now =
                moved.replace("tables", "tables of both piers")
                        + "\n\nNothing here was ever planned by anybody upstream.\n\nEvery boat is"
                        + " counted in the [lamp room](room).\n\nThe watch has the last word.";
        assertThat(told(old, "at night is kept in the [lamp house](lamps", now))
                .isEqualTo("at night is kept in the [lamp house](lamps");
    }

    @Test
    void proposesWordsThatStandOnceThoughTheirLikesTookThem() {
        var old =
                """
                Plainly, toll is the price of haste: the later the boats are, the higher it gets.

                The harbour is paved with granite from the northern quarries.

                ## Toll

                The toll is the price of haste: the later the boats are, the higher it gets.
                """;
        var now =
                """
                The harbour is paved with granite from the northern quarries.

                ## Toll

                Plainly, toll is the price of haste: the later the boats are, the higher it gets.
                """;
        var sentence =
                "Plainly, toll is the price of haste: the later the boats are, the higher it gets.";
        assertThat(told(old, sentence, now)).isEqualTo(sentence);
    }

    @Test
    void passageOverTheEdgeOfADeletedCopyStays() {
        var copy = "* The lamp is the same on all boats.\n\n";
        var rest = "* The bell hangs where the pilot can reach it from his bench.";
        var old = "* The mast is of pine.\n\n" + copy + copy + rest;
        var now = "* The mast is of pine.\n\n" + copy + rest;
        assertThat(place(old, "boats.\n\n* The bell hangs where the pilot", now))
                .isInstanceOf(Exact.class);
        assertThat(place(old, "The lamp is the same", now)).isInstanceOf(Ambiguous.class);
        assertThat(place("a hill of fog fog rises", "of fog", "a hill of fog rises").isTaken())
                .isFalse();
    }

    @Test
    void copyThatIsNotQuiteTheSameMakesNoPassageInPlaceDoubtful() {
        var old =
                "Told at: <https://harbour.example/talk/counting-boats-by-night/55>__ in May\n"
                        + "Told by: the pilot\n\nBoats are counted.";
        var now =
                old.replace(
                        "Told by",
                        "Decided: https://harbour.example/talk/counting-boats-by-night/56\nTold by");
        assertThat(place(old, "counting-boats-by-night", now)).isInstanceOf(Exact.class);
    }

    @Test
    void wordReplacedAtAnEdgeBesideOthersDoesNotWiden() {
        var old = "## Oars\n\nOars can be used to steer a boat out of the harbour at low tide.";
        var now = "## Oars\n\nYou may take oars to steer a boat out of the harbour at low tide.";
        assertThat(told(old, "used to steer a boat", now)).isEqualTo("to steer a boat");
    }

    @Test
    void asksWhereAWholePhraseWasReplaced() {
        var sentence =
                "The crane on the long pier, which the guild of weavers paid for, is about to be taken"
                        + " down and sold, and its iron goes to the northern quarries.";
        var old = "Nothing moves in winter. " + sentence + " Children fish there.";
        var now = old.replace("is about to be taken down and sold", "stays");
        assertThat(place(old, sentence, now))
                .isInstanceOfSatisfying(
                        Changed.class,
                        it -> {
                            assertThat(it.similarity()).isGreaterThan(0.7);
                            assertThat(it.taken()).isFalse();
                        });
    }

    @Test
    void takesAHeadingInCapitals() {
        var now = HARBOUR.replace("## Closing hours", "## CLOSING HOURS");
        assertThat(place(HARBOUR, "## Closing hours", now))
                .isInstanceOfSatisfying(Changed.class, it -> assertThat(it.taken()).isTrue());
    }

    @Test
    void headingStaysItselfOneLevelDown() {
        var now = HARBOUR.replace("## Closing hours", "### Closing hours");
        assertThat(told(HARBOUR, "## Closing hours", now)).isEqualTo("### Closing hours");
    }

    @Test
    void anotherNameInTheSameCellIsNoEditOfTheFirst() {
        var cells =
                """
                <td>pier</td><td>lamp</td><td>bell</td><td>rope</td><td>mast</td><td>keel</td>
                <td>master of the watch</td> <td>John Jedin</td> <td>on the long pier</td>
                """;
        assertThat(place(cells, "<td>John Jedin", cells.replace("John Jedin", "Ryan Ahearn")))
                .isInstanceOf(Orphaned.class);
    }

    private static Placement place(String old, String quote, String now) {
        var at = old.indexOf(quote);
        return Replacement.of(old, now)
                .place(List.of(Quoted.of(old, new Span(at, at + quote.length()))))
                .getFirst();
    }

    /// What the passage, placed or proposed first, says in the new text.
    private static String told(String old, String quote, String now) {
        return switch (place(old, quote, now)) {
            case Exact it -> it.span().in(now);
            case Moved it -> it.span().in(now);
            case Changed it -> it.span().in(now);
            case Ambiguous it -> it.candidates().getFirst().span().in(now);
            case Orphaned it -> it.toString();
        };
    }
}
