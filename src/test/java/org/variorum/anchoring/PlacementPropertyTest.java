package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Placement.Ambiguous;
import org.variorum.anchoring.Placement.Changed;
import org.variorum.anchoring.Placement.Exact;
import org.variorum.anchoring.Placement.Moved;
import org.variorum.anchoring.Placement.Orphaned;

/// What holds for any two texts and any passage.
class PlacementPropertyTest {

    @Test
    void cutsNoCharacterAndStaysWithinTheText() {
        for (var round = 0; round < 1_500; round++) {
            var random = new Random(round);
            var old = Texts.random(random, random.nextInt(80));
            var now = edited(random, old);
            for (var placement : Replacement.of(old, now).place(passages(random, old))) {
                for (var span : spans(placement)) {
                    assertThat(span.fits(now.length())).isTrue();
                    assertThat(Spans.snap(now, span)).isEqualTo(span);
                }
            }
        }
    }

    @Test
    void givesTheSameAnswersToTheSameTexts() {
        for (var round = 0; round < 60; round++) {
            var random = new Random(round);
            var old = Manuscript.generated(random, 150).print(0, false).text();
            var now = edited(random, old);
            var passages = passages(random, old);
            var one = Replacement.of(old, now);
            assertThat(Replacement.of(old, now).place(passages)).isEqualTo(one.place(passages));
            assertThat(Replacement.of(old, now).difference()).isEqualTo(one.difference());
        }
    }

    /// There and back again: what is exact in the new text is never taken to be elsewhere in the
    /// old one, and seldom asked about (where much was inserted beside a word or two).
    @Test
    void mapsKeptTextBackToWhereItWas() {
        var kept = 0;
        var open = 0;
        for (var round = 0; round < 200; round++) {
            var random = new Random(round);
            var before = Manuscript.generated(random, 300);
            var after = before.copy();
            var editor = new Editor(random);
            editor.edit(after, Editor.Edit.INSERTED_SENTENCES, 0.1);
            editor.edit(after, Editor.Edit.SWAPPED_WORDS, 0.03);
            var old = before.print(0, false).text();
            var now = after.print(70, false).text();
            var passages = shortPassages(random, old);
            var there = Replacement.of(old, now).place(passages);
            var back = Replacement.of(now, old);
            for (var index = 0; index < there.size(); index++) {
                var span = passages.get(index).span();
                if (there.get(index) instanceof Exact exact && !span.in(old).isBlank()) {
                    var again = back.place(List.of(Quoted.of(now, exact.span()))).getFirst();
                    if (again instanceof Exact backAgain) {
                        assertThat(backAgain.span().in(old).strip())
                                .isEqualTo(span.in(old).strip());
                        kept++;
                    } else {
                        assertThat(again.isTaken()).isFalse();
                        open++;
                    }
                }
            }
        }
        assertThat(kept).isGreaterThan(500);
        assertThat(open).isLessThan(kept / 100);
    }

    @Test
    void keepsEverythingOfAnUnchangedText() {
        for (var round = 0; round < 1_000; round++) {
            var random = new Random(round);
            var text = Texts.random(random, random.nextInt(60));
            for (var passage : passages(random, text)) {
                var placement = Replacement.of(text, text).place(List.of(passage)).getFirst();
                assertThat(placement).isInstanceOf(Exact.class);
                assertThat(((Exact) placement).span()).isEqualTo(Spans.snap(text, passage.span()));
            }
        }
    }

    private static List<Span> spans(Placement placement) {
        return switch (placement) {
            case Exact exact -> List.of(exact.span());
            case Moved moved -> List.of(moved.span());
            case Changed changed -> List.of(changed.span());
            case Ambiguous ambiguous ->
                    ambiguous.candidates().stream().map(Candidate::span).toList();
            case Orphaned _ -> List.of();
        };
    }

    private static List<Quoted> passages(Random random, String text) {
        var passages = new ArrayList<Quoted>();
        for (var count = 0; count < 8; count++) {
            passages.add(Quoted.of(text, Spans.snap(text, Texts.randomSpan(random, text))));
        }
        return passages;
    }

    private static List<Quoted> shortPassages(Random random, String text) {
        var passages = new ArrayList<Quoted>();
        for (var count = 0; count < 10; count++) {
            var start = random.nextInt(text.length() - 60);
            var span = new Span(start, start + 1 + random.nextInt(60));
            passages.add(Quoted.of(text, Spans.snap(text, span)));
        }
        return passages;
    }

    private static String edited(Random random, String text) {
        var now = new StringBuilder(text);
        for (var edits = random.nextInt(4); edits > 0; edits--) {
            var span = Texts.randomSpan(random, now.toString());
            now.replace(span.start(), span.end(), Texts.random(random, random.nextInt(6)));
        }
        return now.toString();
    }
}
