package org.variorum.anchoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.variorum.anchoring.Score.Truth;
import org.variorum.anchoring.Score.Worth;

/// How fast, and how right, passages are placed: `./variorum bench anchoring`. Aligning, placing
/// and the difference for display count together, in a heap of 256 MB with a collector of one
/// thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class AnchoringBenchmark {

    /// A text, what becomes of it, and how long that may take.
    public enum Task {
        /// Five words in a hundred are others.
        BOOK_EDITED(500_000, 10_000, 2_000),
        /// Nothing in common.
        BOOK_REWRITTEN(500_000, 10_000, 5_000),
        /// The same paragraphs in another order.
        BOOK_SHUFFLED(500_000, 10_000, 5_000),
        /// 200 000 characters.
        LONG_ESSAY_EDITED(34_000, 100, 200),
        ESSAY_EDITED(3_400, 200, 20),
        ESSAY_REWRITTEN(3_400, 200, 20);

        final int words;
        final int passages;
        final int budget;

        Task(int words, int passages, int budgetMilliseconds) {
            this.words = words;
            this.passages = passages;
            this.budget = budgetMilliseconds;
        }
    }

    @Param public Task task = Task.ESSAY_EDITED;

    private String old = "";
    private String now = "";
    private List<Quoted> passages = List.of();

    /// Writes the texts.
    @Setup
    public void write() {
        var random = new Random(5);
        var before = Manuscript.generated(random, task.words);
        old = before.print(0, false).text();
        var after =
                switch (task) {
                    case BOOK_REWRITTEN, ESSAY_REWRITTEN ->
                            Manuscript.generated(new Random(6), task.words);
                    default -> before;
                };
        if (task == Task.BOOK_SHUFFLED) {
            Collections.shuffle(after.paragraphs, random);
        } else if (after == before) {
            new Editor(random).edit(after, Editor.Edit.SWAPPED_WORDS, 0.05);
        }
        now = after.print(0, false).text();
        var quoted = new ArrayList<Quoted>();
        for (var count = 0; count < task.passages; count++) {
            var start = random.nextInt(old.length() - 300);
            var span = new Span(start, start + 20 + random.nextInt(250));
            quoted.add(Quoted.of(old, Spans.snap(old, span)));
        }
        passages = quoted;
    }

    /// Publishing a version, as far as arithmetic goes.
    @Benchmark
    public Object place() {
        var replacement = Replacement.of(old, now);
        return List.of(replacement.place(passages), replacement.difference());
    }

    /// Measures, prints and writes the figures; ends with 1 if a budget is not held.
    ///
    /// @param args where to write them
    public static void main(String[] args) throws RunnerException, IOException {
        var options =
                new OptionsBuilder().include(AnchoringBenchmark.class.getSimpleName()).build();
        var lines = new ArrayList<String>();
        lines.add("# Placing passages: the figures\n");
        lines.add("Written by `./variorum bench anchoring` on " + LocalDate.now() + ".\n");
        lines.add("| text | words | passages | budget, ms | measured, ms | |");
        lines.add("|---|---|---|---|---|---|");
        var held = true;
        for (var result : new Runner(options).run()) {
            var task = Task.valueOf(result.getParams().getParam("task"));
            var time = result.getPrimaryResult().getScore();
            held &= time <= task.budget;
            lines.add(
                    "| %s | %,d | %,d | %,d | %,.1f | %s |"
                            .formatted(
                                    name(task),
                                    task.words,
                                    task.passages,
                                    task.budget,
                                    time,
                                    time <= task.budget ? "held" : "**missed**"));
        }
        lines.addAll(accuracy());
        Files.write(Path.of(args[0]), lines);
        lines.forEach(System.out::println);
        System.exit(held ? 0 : 1);
    }

    private static List<String> accuracy() {
        var lines = new ArrayList<String>();
        lines.add(
                "\nAll in a heap of 256 MB. Passages of 1 to 40 words over generated texts, 8 % of words, sentences or paragraphs edited;"
                        + " *kept*: all words are there, *edited*: some, *gone*: none. *Asked* are those left to a person, with the"
                        + " right place among the proposals; *missed* those without it. *Wrong*: put on other words"
                        + " without asking.\n");
        lines.add(
                "| edit | kept: right | asked | missed | edited: right | asked | missed | gone: orphaned | wrong |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (var edit : Editor.Edit.values()) {
            var score = score(edit);
            lines.add(
                    "| %s | %s | %s | %s | %s | %s | %s | %s | %d |"
                            .formatted(
                                    name(edit),
                                    of(score, Truth.KEPT, Worth.RIGHT),
                                    of(score, Truth.KEPT, Worth.QUEUED),
                                    of(score, Truth.KEPT, Worth.MISSED),
                                    of(score, Truth.EDITED, Worth.RIGHT),
                                    of(score, Truth.EDITED, Worth.QUEUED),
                                    of(score, Truth.EDITED, Worth.MISSED),
                                    of(score, Truth.GONE, Worth.RIGHT),
                                    score.wrong.size()));
        }
        return lines;
    }

    private static Score score(Editor.Edit edit) {
        var score = new Score();
        for (var round = 0; round < 40; round++) {
            var random = new Random(31L * round + 7);
            var before = Manuscript.generated(random, 200 + random.nextInt(2_500));
            var after = before.copy();
            new Editor(random).edit(after, edit, 0.08);
            var now = after.print(round % 3 == 0 ? 60 : 0, round % 3 == 1);
            score.add(before, after, now, random, 150);
        }
        return score;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String of(Score score, Truth truth, Worth worth) {
        return score.count(truth) == 0
                ? "–"
                : "%d of %d".formatted(score.count(truth, worth), score.count(truth));
    }
}
