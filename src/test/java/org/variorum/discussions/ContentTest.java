package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.variorum.Refusal;
import org.variorum.annotations.PassageId;

class ContentTest {

    @Test
    void keepsMarkdownAsItWasWritten() {
        assertThat(body("    code\r\n\r\n<script>alert(1)</script> [x](javascript:y)  \rEnd"))
                .isEqualTo("    code\n\n<script>alert(1)</script> [x](javascript:y)  \nEnd");
    }

    @Test
    void dropsOnlyBlankLinesBeforeAndWhiteSpaceAfter() {
        assertThat(body(" \n\t\n\n  words\n\n more \n \n")).isEqualTo("  words\n\n more");
    }

    @Test
    void takesTwentyThousandCharactersAndNoMore() {
        assertThat(body("x".repeat(20_000))).hasSize(20_000);
    }

    static Stream<Arguments> refusedBodies() {
        return Stream.of(
                Arguments.of("", "blank"),
                Arguments.of(" \n\t ", "blank"),
                Arguments.of("x".repeat(20_001), "too-long"),
                Arguments.of(" ".repeat(20_000) + "x", "too-long"),
                Arguments.of("nul \0", "invisible"),
                Arguments.of("half a pair \ud83d", "invisible"),
                Arguments.of("turned \u202e round", "invisible"));
    }

    @ParameterizedTest
    @MethodSource("refusedBodies")
    void refusesABodyThatIsNoPost(String body, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> body(body))
                .returns(code, Refusal::code)
                .returns("body", Refusal::field);
    }

    @Test
    void countsAPassageThatIsCitedTwiceOnce() {
        var one = new PassageId(UUID.randomUUID());
        var two = new PassageId(UUID.randomUUID());
        assertThat(Content.checked(Stance.FOR, "x", List.of(two, one, two)))
                .isEqualTo(new Content(Stance.FOR, "x", List.of(two, one)));
    }

    @Test
    void refusesMoreThanFiftyCitations() {
        var passages =
                IntStream.range(0, 51).mapToObj(index -> new PassageId(UUID.randomUUID())).toList();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Content.checked(Stance.FOR, "x", passages))
                .returns("too-many-citations", Refusal::code)
                .returns(List.of(50, 51), Refusal::arguments);
    }

    private static String body(String body) {
        return Content.checked(Stance.NOTES, body, List.of()).body();
    }
}
