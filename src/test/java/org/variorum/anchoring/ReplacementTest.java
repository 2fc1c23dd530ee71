package org.variorum.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.variorum.anchoring.Placement.Ambiguous;
import org.variorum.anchoring.Placement.Changed;
import org.variorum.anchoring.Placement.Exact;
import org.variorum.anchoring.Placement.Moved;
import org.variorum.anchoring.Placement.Orphaned;

class ReplacementTest {

    private static final String ESSAY =
            """
            The river remembers every bridge that was built across it.

            In spring the ferrymen paint their boats, and the town watches them. Nobody counts the days.

            When the last bridge fell, the ferrymen returned to their trade; nobody counts the days.

            A museum now keeps the timbers of the bridge, and children ask what ferrymen were.
            """;

    @Test
    void keepsWhatStayedWhateverMovedAroundIt() {
        var now = "A new preface.\n\n" + ESSAY.replace("Nobody counts the days.", "So it went on.");
        assertThat(placed(ESSAY, "the ferrymen paint their boats", now))
                .isInstanceOfSatisfying(
                        Exact.class,
                        it ->
                                assertThat(it.span().in(now))
                                        .isEqualTo("the ferrymen paint their boats"));
    }

    @Test
    void minimalEditAtTheEdgeDoesNotWidenAndInsideDoes() {
        var old = "The town watches them from the quay every day.";
        assertThat(
                        told(
                                old,
                                "watches them",
                                "The town still watches them today from the quay every day."))
                .isEqualTo("watches them");
        assertThat(
                        told(
                                old,
                                "watches them",
                                "The town watches all of them from the quay every day."))
                .isEqualTo("watches all of them");
    }

    @Test
    void ignoresWhiteSpaceQuotesDashesAndComposition() {
        var old = "He said: “The café – it’s closed” and went home by the old bridge.";
        var now = "He said: \"The cafe\u0301 -- it's\nclosed\" and went  home by the old bridge.";
        assertThat(placed(old, "“The café – it’s closed”", now))
                .isInstanceOfSatisfying(
                        Exact.class,
                        it ->
                                assertThat(it.span().in(now))
                                        .isEqualTo("\"The cafe\u0301 -- it's\nclosed\""));
    }

    @Test
    void takesATypoAndSaysSo() {
        assertThat(
                        placed(
                                ESSAY,
                                "children ask what ferrymen were",
                                ESSAY.replace("children", "childern")))
                .isInstanceOfSatisfying(
                        Changed.class,
                        it -> {
                            assertThat(it.taken()).isTrue();
                            assertThat(it.similarity()).isBetween(0.9, 0.999);
                        });
    }

    @Test
    void takesACommaAndAWordOrTwoButNotAThird() {
        var old = "The last bridge fell in the winter of the great ice, and the town mourned.";
        assertThat(
                        placed(
                                        old,
                                        "fell in the winter of the great ice",
                                        old.replace("winter", "winter,"))
                                .isTaken())
                .isTrue();
        assertThat(
                        placed(
                                        old,
                                        "fell in the winter of the great ice",
                                        old.replace("great", "grey"))
                                .isTaken())
                .isTrue();
        var now = old.replace("winter of the great ice", "summer of the flood");
        assertThat(placed(old, "fell in the winter of the great ice", now))
                .isInstanceOfSatisfying(
                        Changed.class,
                        it -> {
                            assertThat(it.taken()).isFalse();
                            assertThat(it.span().in(now))
                                    .isEqualTo("fell in the summer of the flood");
                        });
    }

    @Test
    void saysWhenOnlyCapitalsChanged() {
        var old = "They crossed the Polish border at night and nobody saw them there.";
        assertThat(placed(old, "the Polish border at night", old.replace("Polish", "polish")))
                .isInstanceOfSatisfying(Changed.class, it -> assertThat(it.taken()).isTrue());
    }

    @Test
    void findsAMovedParagraph() {
        var paragraphs = new ArrayList<>(List.of(ESSAY.split("\n\n")));
        paragraphs.add(3, paragraphs.remove(0));
        var now = String.join("\n\n", paragraphs);
        assertThat(placed(ESSAY, "every bridge that was built", now))
                .isInstanceOfSatisfying(
                        Moved.class,
                        it ->
                                assertThat(it.span().in(now))
                                        .isEqualTo("every bridge that was built"));
    }

    @Test
    void asksWhereAMovedSentenceComesTwice() {
        var sentence = "The river remembers every bridge that was built across it.";
        var now =
                ESSAY.replace(sentence, "There is a town.")
                                .replace("to their trade;", "to their trade. " + sentence + " But")
                        + "\n"
                        + sentence;
        assertThat(placed(ESSAY, "The river remembers every bridge that was built across it", now))
                .isInstanceOfSatisfying(
                        Ambiguous.class, it -> assertThat(it.candidates()).hasSize(2));
    }

    @Test
    void orphansADeletedSentenceThoughACopyIsElsewhere() {
        var now = ESSAY.replace(" Nobody counts the days.", "");
        assertThat(placed(ESSAY, "Nobody counts the days", now)).isInstanceOf(Orphaned.class);
        var other = quoted(ESSAY, "nobody counts the days");
        assertThat(Replacement.of(ESSAY, now).place(List.of(other)).getFirst())
                .isInstanceOfSatisfying(
                        Exact.class,
                        it -> assertThat(it.span().in(now)).isEqualTo("nobody counts the days"));
    }

    /// Every quote matcher puts all of these on another copy.
    @Test
    void orphansEachOfManyEqualSentencesThatIsDeleted() {
        var refrain = "And the river went on as it had always done.";
        var random = new Random(8);
        var vocabulary = Manuscript.vocabulary(random, 400);
        var parts = new ArrayList<String>();
        for (var index = 0; index < 45; index++) {
            parts.add(told(Manuscript.sentence(random, vocabulary, 12)) + " " + refrain);
        }
        var old = String.join("\n\n", parts);
        var passages = new ArrayList<Quoted>();
        for (var at = old.indexOf(refrain); at >= 0; at = old.indexOf(refrain, at + 1)) {
            passages.add(Quoted.of(old, new Span(at, at + refrain.length())));
        }
        for (var gone = 0; gone < 45; gone++) {
            var kept = new ArrayList<>(parts);
            kept.set(gone, parts.get(gone).replace(" " + refrain, ""));
            var placements = Replacement.of(old, String.join("\n\n", kept)).place(passages);
            for (var index = 0; index < 45; index++) {
                assertThat(placements.get(index))
                        .as("%d of the refrains, %d deleted", index, gone)
                        .isInstanceOf(index == gone ? Orphaned.class : Exact.class);
            }
        }
    }

    @Test
    void asksWhichOfTwoNeighbouringEqualSentencesIsGone() {
        var old = "One began. It rained. It rained. Two ended the day with a song.";
        var now = "One began. It rained. Two ended the day with a song.";
        assertThat(placed(old, "It rained", now)).isInstanceOf(Ambiguous.class);
    }

    @Test
    void saysWhenEverythingIsGone() {
        var placement =
                placed(ESSAY, "the ferrymen paint their boats", "Something else altogether.");
        assertThat(placement).isEqualTo(new Orphaned(Evidence.NONE));
    }

    @Test
    void bearsEmptyTexts() {
        assertThat(Replacement.of("", "").place(List.of())).isEmpty();
        assertThat(Replacement.of("", ESSAY).difference().edits()).hasSize(1);
        assertThat(placed(ESSAY, "river", "")).isInstanceOf(Orphaned.class);
        assertThat(Replacement.of("", "").place(List.of(Quoted.of("", new Span(0, 0)))))
                .containsExactly(new Exact(new Span(0, 0), new Evidence(1, 1, 1, 1)));
    }

    @Test
    void keepsPositionsAndWhiteSpaceBetweenTheSameNeighbours() {
        var now = "Well. " + ESSAY;
        var between = ESSAY.indexOf(" remembers");
        var passages =
                List.of(
                        Quoted.of(ESSAY, new Span(between, between + 1)),
                        Quoted.of(ESSAY, new Span(between, between)),
                        Quoted.of(ESSAY, new Span(between + 3, between + 3)));
        assertThat(Replacement.of(ESSAY, now).place(passages))
                .extracting(it -> ((Exact) it).span())
                .containsExactly(
                        new Span(between + 6, between + 7),
                        new Span(between + 6, between + 6),
                        new Span(between + 9, between + 9));
        assertThat(
                        Replacement.of(ESSAY, ESSAY.replace(" remembers", "\nremembers"))
                                .place(passages)
                                .getFirst())
                .isInstanceOf(Orphaned.class);
    }

    @Test
    void placesTheWholeTextAndItsEnds() {
        var now = ESSAY.replace("spring", "early spring");
        var whole = Quoted.of(ESSAY, new Span(0, ESSAY.length()));
        var first = Quoted.of(ESSAY, new Span(0, 9));
        var last = Quoted.of(ESSAY, new Span(ESSAY.length() - 6, ESSAY.length()));
        var placements = Replacement.of(ESSAY, now).place(List.of(whole, first, last));
        assertThat(((Changed) placements.get(0)).span()).isEqualTo(new Span(0, now.length()));
        assertThat(((Exact) placements.get(1)).span().in(now)).isEqualTo("The river");
        assertThat(((Exact) placements.get(2)).span().in(now)).isEqualTo("were.\n");
    }

    @Test
    void keepsPartsOfWords() {
        assertThat(told(ESSAY, "emember", ESSAY.replace("The river", "Old rivers")))
                .isEqualTo("emember");
    }

    @Test
    void refusesAQuoteThatDoesNotStandThere() {
        var wrong = new Quoted(new Span(0, 3), new Quote("She", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replacement.of(ESSAY, ESSAY).place(List.of(wrong)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Replacement.of(
                                        "ab",
                                        List.of(new Span(0, 2), new Span(1, 2)),
                                        "",
                                        List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replacement.of("ab", List.of(new Span(0, 3)), "", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "河流记得每一座桥。春天，渡船的人给船刷漆，全镇的人都看着他们。没有人数日子。",
                "النهر يتذكر كل جسر بني فوقه. في الربيع يدهن أصحاب العبّارات قواربهم، والبلدة تراقبهم. لا أحد يعد الأيام.",
                "नदी हर पुल को याद रखती है। वसंत में नाविक अपनी नावें रंगते हैं और नगर देखता है।",
                "The 🌊 remembers 👩‍👩‍👧 every bridge 🇨🇳🇦🇱 that was 👍🏽 built across it, again and again."
            })
    void readsOtherScripts(String text) {
        var half = Spans.snap(text, new Span(text.length() / 3, 2 * text.length() / 3));
        var now = "Preface 🌊. " + Normalizer.normalize(text, Normalizer.Form.NFD);
        var placement = Replacement.of(text, now).place(List.of(Quoted.of(text, half))).getFirst();
        assertThat(placement)
                .isInstanceOfSatisfying(
                        Exact.class,
                        it ->
                                assertThat(
                                                Normalizer.normalize(
                                                        it.span().in(now), Normalizer.Form.NFC))
                                        .isEqualTo(
                                                Normalizer.normalize(
                                                        half.in(text), Normalizer.Form.NFC)));
    }

    @Test
    void findsOneChangedCharacterInChinese() {
        var old = "河流记得每一座桥。春天，渡船的人给船刷漆，全镇的人都看着他们。没有人数日子。";
        var now = old.replace("刷漆", "上漆");
        assertThat(placed(old, "渡船的人给船刷漆，全镇的人", now))
                .isInstanceOfSatisfying(
                        Changed.class,
                        it -> assertThat(it.span().in(now)).isEqualTo("渡船的人给船上漆，全镇的人"));
    }

    @Test
    void endsInTimeWhateverTheTexts() {
        var rewritten = Manuscript.generated(new Random(1), 60_000).print(0, false).text();
        var old = Manuscript.generated(new Random(2), 60_000).print(0, false).text();
        var refrain = "The river remembers. ";
        var pairs =
                List.of(
                        List.of(old, rewritten),
                        List.of(
                                refrain.repeat(20_000),
                                refrain.repeat(10_000) + "Oh. " + refrain.repeat(9_000)),
                        List.of("a ".repeat(200_000), "a b ".repeat(100_000)),
                        List.of("x".repeat(1_000_000), "x".repeat(999_999) + "y"));
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    for (var pair : pairs) {
                        var half = new Span(pair.get(0).length() / 3, pair.get(0).length() / 2);
                        Replacement.of(pair.get(0), pair.get(1))
                                .place(List.of(Quoted.of(pair.get(0), half)));
                    }
                });
    }

    private static String told(List<Manuscript.Word> words) {
        return String.join(" ", words.stream().map(word -> word.text).toList());
    }

    /// What the passage says in the new text.
    private static String told(String old, String passage, String now) {
        return switch (placed(old, passage, now)) {
            case Exact it -> it.span().in(now);
            case Moved it -> it.span().in(now);
            case Changed it -> it.span().in(now);
            case Ambiguous it -> it.toString();
            case Orphaned it -> it.toString();
        };
    }

    private static Placement placed(String old, String passage, String now) {
        return Replacement.of(old, now).place(List.of(quoted(old, passage))).getFirst();
    }

    private static Quoted quoted(String old, String passage) {
        var start = old.indexOf(passage);
        return Quoted.of(old, new Span(start, start + passage.length()));
    }
}
