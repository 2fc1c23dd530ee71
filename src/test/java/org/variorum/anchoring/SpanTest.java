package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void refusesWhatIsNoStretch() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    }

    @Test
    void countsItsEndAsOutside() {
        var span = new Span(2, 5);
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.isEmpty()).isFalse();
        assertThat(span.contains(1)).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(4)).isTrue();
        assertThat(span.contains(5)).isFalse();
        assertThat(span.in("abcdefg")).isEqualTo("cde");
        assertThat(span.fits(5)).isTrue();
        assertThat(span.fits(4)).isFalse();
    }

    @Test
    void mayBeAPositionBetweenTwoCharacters() {
        var position = new Span(3, 3);
        assertThat(position.isEmpty()).isTrue();
        assertThat(position.contains(3)).isFalse();
        assertThat(position.in("abcd")).isEmpty();
        assertThat(new Span(3, 5).contains(position)).isTrue();
        assertThat(new Span(0, 9).overlaps(position)).isFalse();
    }

    @Test
    void overlapsWhatSharesAUnitAndNotWhatOnlyTouches() {
        var span = new Span(2, 5);
        assertThat(span.overlaps(new Span(4, 9))).isTrue();
        assertThat(span.overlaps(new Span(0, 9))).isTrue();
        assertThat(span.overlaps(new Span(5, 9))).isFalse();
        assertThat(span.overlaps(new Span(0, 2))).isFalse();
        assertThat(span.contains(new Span(2, 5))).isTrue();
        assertThat(span.contains(new Span(2, 6))).isFalse();
    }
}
