package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void foldsCaseAccentsAndPunctuation() {
        assertThat(Words.key("The council’s MODEL: “a half” — or Übermaß?"))
                .isEqualTo(" the council s model a half or ubermaß");
    }

    @Test
    void keepsNumbersSymbolsAndOtherScripts() {
        assertThat(Words.key("x ≠ 3.5 €, 运河 и ёлка")).isEqualTo(" x =\u0338 3 5 € 运河 и елка");
    }

    @Test
    void keepsNothingThatLikeUnderstands() {
        assertThat(Words.key("100% a_b c\\d")).isEqualTo(" 100 a b c d");
    }

    @Test
    void namesEachWordOnce() {
        assertThat(Words.of("Rose is a rose is a ROSE")).containsExactly("rose", "is", "a");
    }

    @Test
    void findsNoWordsInPunctuation() {
        assertThat(Words.of(" ?! — ")).isEmpty();
        assertThat(Words.key("")).isEmpty();
    }

    @Test
    void readsNoFurtherThanFortyWords() {
        var words = Collections.nCopies(100, "w").stream().toList();
        var numbered = new StringBuilder();
        words.forEach(word -> numbered.append(word).append(numbered.length()).append(' '));
        assertThat(Words.of(numbered.toString())).hasSize(40);
    }
}
