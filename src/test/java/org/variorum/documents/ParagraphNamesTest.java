package org.variorum.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Span;

class ParagraphNamesTest {

    @Test
    void givesEachBlockOfAFirstVersionItsOwn() {
        assertThat(names(ParagraphNames.fresh(blocks("a", "a", "b"))))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsTheNamesOfUnchangedParagraphsAround() {
        assertThat(carried(List.of("a", "b", "c"), List.of("x", "a", "B", "c")))
                .containsExactly(-1, 0, -1, 2);
        assertThat(carried(List.of("a", "b", "c"), List.of("c"))).containsExactly(2);
        assertThat(carried(List.of("a"), List.of("b"))).containsExactly(-1);
        assertThat(carried(List.of(), List.of("b"))).containsExactly(-1);
    }

    @Test
    void keepsTheNameOfAParagraphThatMoved() {
        assertThat(carried(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c")))
                .containsExactly(3, 0, 1, 2);
    }

    @Test
    void keepsEqualParagraphsApartByTheirOrder() {
        assertThat(carried(List.of("r", "1", "r", "2", "r"), List.of("r", "1", "2", "r")))
                .containsExactly(0, 1, 3, 4);
        assertThat(carried(List.of("r", "a"), List.of("r", "a", "r"))).containsExactly(0, 1, -1);
    }

    @Test
    void keepsAGivenName() {
        var given = UUID.randomUUID();
        var block = new Block(BlockKind.PARAGRAPH, new Span(0, 1), 0, given);
        assertThat(names(ParagraphNames.fresh(List.of(block)))).containsExactly(given);
        assertThat(
                        names(
                                ParagraphNames.kept(
                                        "a",
                                        ParagraphNames.fresh(blocks("a")),
                                        "a",
                                        List.of(block))))
                .containsExactly(given);
    }

    @Test
    void neverGivesANameTwiceAndNeverToAnotherText() {
        var random = new Random(3);
        for (var round = 0; round < 500; round++) {
            var before = randomTexts(random);
            var after = randomTexts(random);
            var carried = carried(before, after);
            var kept = carried.stream().filter(index -> index >= 0).toList();
            assertThat(kept).doesNotHaveDuplicates();
            for (var index = 0; index < after.size(); index++) {
                if (carried.get(index) >= 0) {
                    assertThat(before.get(carried.get(index))).isEqualTo(after.get(index));
                }
            }
            var possible = new ArrayList<>(before);
            var expected = after.stream().filter(possible::remove).count();
            assertThat(kept).as("as many as there can be").hasSize((int) expected);
        }
    }

    @Test
    void bearsAnyChangeOfALongText() {
        var texts = IntStream.range(0, 30_000).mapToObj(Integer::toString).toList();
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(5));
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(carried(texts, shuffled)).doesNotContain(-1));
    }

    /// For each text of the later version, which of the earlier one its name comes from, or -1.
    private static List<Integer> carried(List<String> before, List<String> after) {
        var old = ParagraphNames.fresh(blocks(before.toArray(String[]::new)));
        var now =
                ParagraphNames.kept(
                        String.join("\n", before),
                        old,
                        String.join("\n", after),
                        blocks(after.toArray(String[]::new)));
        var places = new java.util.HashMap<UUID, Integer>();
        names(old).forEach(name -> places.put(name, places.size()));
        return names(now).stream().map(name -> places.getOrDefault(name, -1)).toList();
    }

    private static List<String> randomTexts(Random random) {
        return random.ints(random.nextInt(12), 0, 6).mapToObj(Integer::toString).toList();
    }

    private static List<Block> blocks(String... texts) {
        return Uploads.of("x.txt", texts).imported().structure().blocks();
    }

    private static List<UUID> names(List<Block> blocks) {
        return blocks.stream().map(block -> Objects.requireNonNull(block.paragraph())).toList();
    }
}
