package org.variorum.claims;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Statements as they are searched: words without case, accents or punctuation. Folded here and not
/// in the database, where `lower` depends on how the server was set up.
final class Words {

    /// Enough for a long sentence; whoever asks for more is not looking for a claim.
    private static final int MOST = 40;

    private Words() {}

    /// The different words of a text, the first 40; none if it has no letter, digit or symbol.
    static List<String> of(String text) {
        return split(text).distinct().limit(MOST).toList();
    }

    /// All words in their order with a blank before each, so that `" wat"` finds where a word
    /// begins. It holds none of the characters that mean something to SQL's `like`.
    static String key(String text) {
        return split(text).map(word -> " " + word).collect(Collectors.joining());
    }

    private static Stream<String> split(String text) {
        var folded =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=\\p{L})\\p{Mn}+", "");
        return Stream.of(folded.split("[^\\p{L}\\p{N}\\p{S}\\p{M}]+"))
                .filter(word -> !word.isEmpty());
    }
}
