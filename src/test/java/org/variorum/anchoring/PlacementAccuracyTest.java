package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.variorum.anchoring.Editor.Edit;
import org.variorum.anchoring.Manuscript.Print;
import org.variorum.anchoring.Score.Truth;
import org.variorum.anchoring.Score.Worth;

/// Placements against the truth, over edits made by chance; the figures are printed.
class PlacementAccuracyTest {

    private static final Path ESSAYS = Path.of("..", "shared", "documents");

    @ParameterizedTest
    @EnumSource(Edit.class)
    void placesNothingWronglyAndMissesLittle(Edit edit) {
        var score = new Score();
        for (var round = 0; round < 12; round++) {
            var random = new Random(31L * round + 7);
            var before = Manuscript.generated(random, 200 + random.nextInt(2_500));
            add(score, before, List.of(edit), 0.08, random, round);
        }
        report(edit.name(), score);
        assertThat(score.wrong).isEmpty();
        assertThat(share(score, Truth.KEPT, Worth.RIGHT)).isGreaterThanOrEqualTo(0.98);
        assertThat(share(score, Truth.GONE, Worth.RIGHT)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void standsManyKindsOfEditsAtOnce() {
        var score = new Score();
        for (var round = 0; round < 60; round++) {
            var random = new Random(round);
            var before = Manuscript.generated(random, 200 + random.nextInt(2_500));
            add(score, before, some(random), 0.01 + 0.05 * random.nextDouble(), random, round);
        }
        report("several kinds", score);
        assertThat(score.wrong).isEmpty();
        assertThat(share(score, Truth.KEPT, Worth.RIGHT)).isGreaterThanOrEqualTo(0.995);
        assertThat(share(score, Truth.GONE, Worth.RIGHT)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void standsThemOnRealEssays() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ESSAYS), "no essays beside the checkout");
        var score = new Score();
        try (var files = Files.list(ESSAYS)) {
            for (var file : files.sorted().toList()) {
                for (var round = 0; round < 8; round++) {
                    var random = new Random(round);
                    var before = Manuscript.of(Files.readString(file));
                    var share = 0.01 + 0.05 * random.nextDouble();
                    add(score, before, some(random), share, random, round);
                }
            }
        }
        report("real essays", score);
        assertThat(score.wrong).isEmpty();
    }

    private static List<Edit> some(Random random) {
        var edits = new ArrayList<>(List.of(Edit.values()));
        Collections.shuffle(edits, random);
        return edits.subList(0, 1 + random.nextInt(5));
    }

    private static void add(
            Score score,
            Manuscript before,
            List<Edit> edits,
            double share,
            Random random,
            int round) {
        var after = before.copy();
        var editor = new Editor(random);
        edits.forEach(edit -> editor.edit(after, edit, share));
        Print now = after.print(round % 3 == 0 ? 60 : 0, round % 3 == 1);
        score.add(before, after, now, random, 150);
    }

    private static double share(Score score, Truth truth, Worth worth) {
        return score.count(truth) == 0
                ? 1
                : score.count(truth, worth) / (double) score.count(truth);
    }

    private static void report(String name, Score score) {
        System.out.println(name + ": " + score);
        score.wrong.forEach(System.out::println);
    }
}
