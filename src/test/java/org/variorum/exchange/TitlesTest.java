package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TitlesTest {

    private static final String TEXT =
            "\nThis sentence is long enough to be taken for a paragraph of running text by whoever"
                    + " reads it, and for no caption.";

    @Test
    void takesTheFirstHeading() {
        assertThat(title("essay.txt", "The resilience of cooperation\nBy Ann" + TEXT))
                .isEqualTo("The resilience of cooperation");
        assertThat(
                        title(
                                "a-b-c.md",
                                "---\nx: y\n---\n# The *old*  river [1](https://x.org)\n" + TEXT))
                .isEqualTo("The old river 1");
    }

    @Test
    void putsTheFileNameInWordsWhereNoHeadingComesFirst() {
        assertThat(title("what-the_canal--would-cost.txt", TEXT))
                .isEqualTo("What the canal would cost");
        assertThat(title("über.txt", TEXT)).isEqualTo("Über");
        assertThat(title(".txt", TEXT)).isEqualTo(".txt");
        assertThat(title("-.txt", TEXT)).isEqualTo("-.txt");
        assertThat(title("x.md", TEXT + "\n\n# Later")).isEqualTo("X");
    }

    @Test
    void takesATellingFileNameBeforeTheHeadingOfAPicture() {
        var picture = "In the picture\nResearchers at the base [agency].";
        assertThat(title("science-diplomacy-today.txt", picture + TEXT))
                .isEqualTo("Science diplomacy today");
        assertThat(title("essay.txt", picture + TEXT)).isEqualTo("In the picture");
        assertThat(title("a-picture-from-antarctica.txt", picture + TEXT))
                .isEqualTo("In the picture");
    }

    @Test
    void staysWithinTheLimitOfATitle() {
        assertThat(title("a.md", "# " + "🌊".repeat(200) + "\n" + TEXT))
                .isEqualTo("🌊".repeat(150));
        assertThat(title("a.md", "# a" + "🌊".repeat(200) + "\n" + TEXT))
                .isEqualTo("a" + "🌊".repeat(149));
        assertThat(title("a.md", "# re\u202Eversed\n" + TEXT)).isEqualTo("re versed");
    }

    private static String title(String filename, String text) {
        var imported = Reading.IMPORTERS.read(filename, text.getBytes(StandardCharsets.UTF_8));
        return Reading.IMPORTERS.titleOf(filename, imported);
    }
}
