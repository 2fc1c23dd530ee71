package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void leavesSpansBetweenCharactersAlone() {
        assertThat(Spans.snap("The river", new Span(4, 9))).isEqualTo(new Span(4, 9));
        assertThat(Spans.snap("The river", new Span(0, 9))).isEqualTo(new Span(0, 9));
        assertThat(Spans.snap("", new Span(0, 0))).isEqualTo(new Span(0, 0));
    }

    @Test
    void takesInTheWholeCharacter() {
        assertThat(Spans.snap("a🌊b", new Span(2, 4))).isEqualTo(new Span(1, 4));
        assertThat(Spans.snap("a🌊b", new Span(0, 2))).isEqualTo(new Span(0, 3));
        assertThat(Spans.snap("cafe\u0301s", new Span(0, 4))).isEqualTo(new Span(0, 5));
        assertThat(Spans.snap("x👩‍👩‍👧y", new Span(3, 4))).isEqualTo(new Span(1, 9));
        assertThat(Spans.snap("🇨🇳🇦🇱", new Span(4, 6))).isEqualTo(new Span(4, 8));
    }

    @Test
    void keepsAnEmptySpanEmptyBeforeItsCharacter() {
        assertThat(Spans.snap("a🌊b", new Span(2, 2))).isEqualTo(new Span(1, 1));
        assertThat(Spans.snap("ab", new Span(1, 1))).isEqualTo(new Span(1, 1));
    }

    @Test
    void refusesASpanBeyondTheText() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Spans.snap("ab", new Span(1, 3)));
    }

    @Test
    void answersAsTheWholeTextWouldWhateverTheText() {
        var random = new Random(11);
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        for (var round = 0; round < 5_000; round++) {
            var text = Texts.random(random, 1 + random.nextInt(30));
            var span = Texts.randomSpan(random, text);
            borders.setText(text);
            var start =
                    borders.isBoundary(span.start())
                            ? span.start()
                            : borders.preceding(span.start());
            var end = borders.isBoundary(span.end()) ? span.end() : borders.following(span.end());
            var expected = new Span(start, span.isEmpty() ? start : end);
            var snapped = Spans.snap(text, span);
            assertThat(snapped).isEqualTo(expected);
            assertThat(Spans.snap(text, snapped)).as("again").isEqualTo(snapped);
        }
    }

    @Test
    void needsNoLongerInALongText() {
        var text = "The river 🌊 remembers. ".repeat(400_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> {
                    for (var round = 0; round < 1_000; round++) {
                        Spans.snap(text, new Span(4_000_011, 4_000_030));
                    }
                });
    }
}
