package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Placement.Changed;
import org.variorum.anchoring.Placement.Exact;
import org.variorum.anchoring.Placement.Moved;

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

    private static Placement place(String old, String quote, String now) {
        var at = old.indexOf(quote);
        return Replacement.of(old, now)
                .place(List.of(Quoted.of(old, new Span(at, at + quote.length()))))
                .getFirst();
    }
}
