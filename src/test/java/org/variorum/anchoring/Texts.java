package org.variorum.anchoring;

import java.util.List;
import java.util.Random;

/// Texts that are hard to cut.
final class Texts {

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "b",
                    " ",
                    "\n",
                    "\t",
                    ".",
                    "é",
                    "e\u0301",
                    "ß",
                    "“",
                    "中",
                    "🌊",
                    "👩‍👩‍👧",
                    "🇨🇳",
                    "🇦🇱",
                    "👍🏽",
                    "नि",
                    "한",
                    "각",
                    "\u200d",
                    "\u0308",
                    "\r\n");

    private Texts() {}

    static String random(Random random, int pieces) {
        var text = new StringBuilder();
        for (var index = 0; index < pieces; index++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    static Span randomSpan(Random random, String text) {
        var one = random.nextInt(text.length() + 1);
        var other = random.nextInt(text.length() + 1);
        return new Span(Math.min(one, other), Math.max(one, other));
    }
}
