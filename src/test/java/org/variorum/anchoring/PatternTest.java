package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternTest {

    @Test
    void countsEdits() {
        assertThat(Pattern.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Pattern.distance("", "abc")).isEqualTo(3);
        assertThat(Pattern.distance("abc", "")).isEqualTo(3);
        assertThat(Pattern.distance("", "")).isZero();
        assertThat(Pattern.distance("中文文本", "中文本")).isEqualTo(1);
    }

    @Test
    void findsTheFirstOfTheBestPlaces() {
        assertThat(new Pattern("river").search("the rivr, the river, the river"))
                .isEqualTo(new Pattern.Match(19, 0));
        assertThat(new Pattern("river").search("the rivr")).isEqualTo(new Pattern.Match(8, 1));
        assertThat(new Pattern("river").search("")).isEqualTo(new Pattern.Match(0, 5));
        assertThat(new Pattern("").search("abc")).isEqualTo(new Pattern.Match(0, 0));
    }

    @Test
    void agreesWithTheTableWhateverTheLength() {
        var random = new Random(5);
        for (var round = 0; round < 400; round++) {
            var one = letters(random, random.nextInt(200));
            var other =
                    random.nextBoolean()
                            ? letters(random, random.nextInt(200))
                            : edited(random, one);
            assertThat(new Pattern(one).distance(other)).isEqualTo(table(one, other, false));
            assertThat(new Pattern(one).search(other).distance())
                    .isEqualTo(table(one, other, true));
        }
    }

    private static String letters(Random random, int length) {
        var text = new StringBuilder();
        for (var index = 0; index < length; index++) {
            text.append("abcdé中文本ßяع".charAt(random.nextInt(11)));
        }
        return text.toString();
    }

    private static String edited(Random random, String text) {
        var edited = new StringBuilder(text);
        for (var edits = random.nextInt(10); edits > 0 && !edited.isEmpty(); edits--) {
            edited.setCharAt(random.nextInt(edited.length()), 'x');
            edited.deleteCharAt(random.nextInt(edited.length()));
        }
        return edited.toString();
    }

    /// The definition: the whole distance, or that to the best part of the text.
    private static int table(String pattern, String text, boolean isSearch) {
        var row = new int[text.length() + 1];
        for (var column = 0; column <= text.length(); column++) {
            row[column] = isSearch ? 0 : column;
        }
        for (var line = 1; line <= pattern.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= text.length(); column++) {
                var equal = pattern.charAt(line - 1) == text.charAt(column - 1);
                var here =
                        Math.min(
                                diagonal + (equal ? 0 : 1),
                                Math.min(row[column], row[column - 1]) + 1);
                diagonal = row[column];
                row[column] = here;
            }
        }
        if (!isSearch) {
            return row[text.length()];
        }
        return java.util.Arrays.stream(row).min().orElseThrow();
    }
}
