package org.variorum.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.variorum.Refusal;

class FilenameTest {

    @ParameterizedTest
    @CsvSource({
        "essay.txt, essay.txt",
        "../../x.txt, x.txt",
        "/etc/passwd, passwd",
        "C:\\papers\\a b.md, a b.md",
        "'  two   blanks .txt ', 'two blanks .txt'",
        ".txt, .txt",
        "論文.txt, 論文.txt",
    })
    void keepsTheNameWithoutFolders(String sent, String kept) {
        assertThat(Filename.clean(sent)).isEqualTo(kept);
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(Filename.clean("evil\u202Etxt.exe")).isEqualTo("eviltxt.exe");
        assertThat(Filename.clean("a\u0000b\u001b\n.txt")).isEqualTo("ab .txt");
        assertThat(Filename.clean("\uFEFFa\u200B\ud83c.txt")).isEqualTo("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/..", "folder/", "\u202E\u0000", "\\"})
    void refusesANameOfWhichNothingIsLeft(String sent) {
        assertThat(catchThrowableOfType(Refusal.class, () -> Filename.clean(sent)))
                .extracting(Refusal::code, Refusal::field)
                .containsExactly("file-name", "filename");
    }

    @Test
    void shortensALongNameAndKeepsItsExtension() {
        assertThat(Filename.clean("x".repeat(300) + ".txt")).isEqualTo("x".repeat(251) + ".txt");
        assertThat(Filename.clean("x".repeat(300))).isEqualTo("x".repeat(255));
        assertThat(Filename.clean("x." + "y".repeat(300))).isEqualTo("x." + "y".repeat(253));
        assertThat(Filename.clean("x".repeat(250) + "🌊".repeat(10) + ".txt"))
                .isEqualTo("x".repeat(250) + ".txt");
    }
}
