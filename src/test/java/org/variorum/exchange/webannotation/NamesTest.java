package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "my_first_annotation, my_first_annotation",
                "\"my_first_annotation\", my_first_annotation",
                "My%20note, My-note",
                "../../etc/passwd, etc-passwd",
                "a/b?c#d, a-b-c-d",
                "50%, 50",
                "été, t"
            })
    void takesWhatCanStandInAnAddress(String slug, String name) {
        assertThat(Names.from(slug)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "..", "🕊", "0ba5c1b4-6d0f-4d52-8f0c-0c4f8f7f3c11"})
    void passesOverWhatIsNoName(String slug) {
        assertThat(Names.from(slug)).isEmpty();
    }

    @Test
    void passesOverNothingAndTooMuch() {
        assertThat(Names.from(null)).isEmpty();
        assertThat(Names.from("a".repeat(101))).isEmpty();
    }
}
