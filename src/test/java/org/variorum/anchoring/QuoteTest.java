package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void takesTheWordsAndTheirSurroundings() {
        assertThat(Quote.of("The river remembers.", new Span(4, 9)))
                .isEqualTo(new Quote("river", "The ", " remembers."));
    }

    @Test
    void takesThirtyTwoUnitsOnEitherSide() {
        var text = "a".repeat(40) + "X" + "b".repeat(40);
        assertThat(Quote.of(text, new Span(40, 41)))
                .isEqualTo(new Quote("X", "a".repeat(32), "b".repeat(32)));
    }

    @Test
    void cutsNoSurrogatePairOfTheSurroundings() {
        var text = "🌊".repeat(20) + "-X-" + "🌊".repeat(20);
        assertThat(Quote.of(text, new Span(41, 42)))
                .isEqualTo(new Quote("X", "🌊".repeat(15) + "-", "-" + "🌊".repeat(15)));
    }

    @Test
    void takesTheWholeTextAndNothing() {
        assertThat(Quote.of("all", new Span(0, 3))).isEqualTo(new Quote("all", "", ""));
        assertThat(Quote.of("all", new Span(1, 1))).isEqualTo(new Quote("", "a", "ll"));
        assertThat(Quote.of("", new Span(0, 0))).isEqualTo(new Quote("", "", ""));
    }

    @Test
    void refusesASpanBeyondTheText() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Quote.of("all", new Span(2, 4)));
    }

    @Test
    void standsOnlyWhereExactlyItsWordsStand() {
        var quote = new Quote("river", "somewhere ", " else");
        assertThat(quote.standsAt("The river remembers.", new Span(4, 9))).isTrue();
        assertThat(quote.standsAt("The river remembers.", new Span(3, 8))).isFalse();
        assertThat(quote.standsAt("The river remembers.", new Span(4, 10))).isFalse();
        assertThat(quote.standsAt("The River remembers.", new Span(4, 9))).isFalse();
        assertThat(quote.standsAt("The riv", new Span(4, 9))).isFalse();
    }

    @Test
    void standsWhereItWasTakenWhateverTheText() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var text = Texts.random(random, random.nextInt(120));
            var span = Texts.randomSpan(random, text);
            var quote = Quote.of(text, span);
            assertThat(quote.standsAt(text, span)).isTrue();
            assertThat(text).contains(quote.prefix() + quote.exact() + quote.suffix());
            assertThat(quote.prefix().length()).isLessThanOrEqualTo(Quote.CONTEXT);
            assertThat(quote.suffix().length()).isLessThanOrEqualTo(Quote.CONTEXT);
        }
    }
}
