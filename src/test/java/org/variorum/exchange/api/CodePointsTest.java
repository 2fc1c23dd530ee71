package org.variorum.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Span;

class CodePointsTest {

    @Test
    void countsAsJavaDoesInTextsOfEveryMixture() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (var left = random.nextInt(60); left > 0; left--) {
                text.appendCodePoint(random.nextInt(3) == 0 ? 0x1D11E : 'a');
            }
            var offsets = CodePoints.of(text.toString());
            var all = text.toString().codePointCount(0, text.length());
            assertThat(offsets.length()).isEqualTo(all);
            for (var point = 0; point <= all; point++) {
                var unit = text.toString().offsetByCodePoints(0, point);
                assertThat(offsets.toUnits(point)).isEqualTo(unit);
                assertThat(offsets.toCodePoints(unit)).isEqualTo(point);
            }
        }
    }

    @Test
    void takesTheInsideOfAPairForItsBeginning() {
        assertThat(CodePoints.of("a𝄞b").toCodePoints(2)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotInTheText() {
        var offsets = CodePoints.of("a𝄞b");
        assertThat(offsets.span(1, 2)).isEqualTo(new Span(1, 3));
        assertThatThrownBy(() -> offsets.span(0, 4)).isInstanceOf(ApiFailure.class);
        assertThatThrownBy(() -> offsets.span(-1, 2)).isInstanceOf(ApiFailure.class);
        assertThatThrownBy(() -> offsets.span(2, 1)).isInstanceOf(ApiFailure.class);
        assertThatThrownBy(() -> offsets.toUnits(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> offsets.toCodePoints(5))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void knowsTextFromWhatIsNone() {
        assertThat(WellFormed.is("a𝄞b")).isTrue();
        assertThat(WellFormed.is("\ud834")).isFalse();
        assertThat(WellFormed.is("\udd1ea")).isFalse();
        assertThat(WellFormed.is("\ud834\ud834\udd1e")).isFalse();
        assertThat(WellFormed.is("\0")).isFalse();
    }
}
