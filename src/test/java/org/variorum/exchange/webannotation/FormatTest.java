package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.variorum.exchange.api.ApiFailure;

class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "*/* | JSON_LD",
                "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\" | JSON_LD",
                "application/json | JSON",
                "application/* | JSON_LD",
                "text/turtle | TURTLE",
                "text/* | TURTLE",
                "text/turtle, application/ld+json;q=0.9 | TURTLE",
                "text/turtle;q=0.1, application/ld+json;q=0.9 | JSON_LD",
                "text/turtle, */*;q=0.1 | TURTLE",
                "application/ld+json;q=0, */* | JSON",
                "text/html, application/xhtml+xml, */*;q=0.8 | JSON_LD"
            })
    void choosesWhatIsLikedBest(String accept, Format format) {
        assertThat(Format.of(accept)).isEqualTo(format);
    }

    @Test
    void sendsJsonLdToWhoDoesNotSay() {
        assertThat(Format.of(null)).isEqualTo(Format.JSON_LD);
        assertThat(Format.of(" ")).isEqualTo(Format.JSON_LD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/rdf+xml", "text/html", "text/turtle;q=0", "nonsense"})
    void refusesWhatThereIsNot(String accept) {
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> Format.of(accept));
    }
}
