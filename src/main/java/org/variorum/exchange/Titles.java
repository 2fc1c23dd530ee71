package org.variorum.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.variorum.documents.Block;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Filename;
import org.variorum.documents.ImportedText;
import org.variorum.documents.InlineKind;

/// Proposes titles for files.
final class Titles {

    private static final int MAX = 300;

    /// A file name of at least so many words was chosen to say what the text is.
    private static final int TELLING_WORDS = 3;

    /// Shorter words (of, and, the) tell nothing.
    private static final int TELLING_LETTERS = 4;

    /// What follows a title is text; a line as short as this is the caption of a picture.
    private static final int CAPTION = 80;

    private Titles() {}

    static String propose(String filename, ImportedText imported) {
        var words = inWords(filename);
        return heading(imported)
                .filter(heading -> !isCaptioned(imported) || !tellsMore(words, heading))
                .orElse(words);
    }

    private static Optional<String> heading(ImportedText imported) {
        return imported.structure().blocks().stream()
                .filter(block -> block.kind() != BlockKind.CODE)
                .findFirst()
                .filter(block -> block.kind() == BlockKind.HEADING)
                .map(block -> shown(imported, block))
                .filter(title -> !title.isEmpty());
    }

    /// What a reader sees of the block, in one line.
    private static String shown(ImportedText imported, Block block) {
        var shown = new StringBuilder();
        var from = block.span().start();
        for (var inline : imported.structure().inlines()) {
            var hides = inline.kind() == InlineKind.HIDDEN && inline.span().overlaps(block.span());
            if (hides && inline.span().end() > from) {
                shown.append(imported.text(), from, Math.max(from, inline.span().start()));
                from = inline.span().end();
            }
        }
        shown.append(imported.text(), from, Math.max(from, block.span().end()));
        return line(shown.toString());
    }

    /// Whether under the heading stands one short sentence, as under a picture.
    private static boolean isCaptioned(ImportedText imported) {
        var blocks = imported.structure().blocks();
        return blocks.size() > 1
                && blocks.get(1).kind() == BlockKind.PARAGRAPH
                && blocks.get(1).span().length() <= CAPTION;
    }

    private static boolean tellsMore(String words, String heading) {
        var known = heading.toLowerCase(Locale.ROOT);
        var telling = words.toLowerCase(Locale.ROOT).split(" ");
        return telling.length >= TELLING_WORDS
                && Arrays.stream(telling)
                        .filter(word -> word.length() >= TELLING_LETTERS)
                        .noneMatch(known::contains);
    }

    private static String inWords(String filename) {
        var words = line(Filename.stem(filename).replaceAll("[-_]+", " "));
        var first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.isEmpty()
                ? line(filename)
                : words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /// One line within the limit, without what a title may not hold.
    private static String line(String text) {
        var line =
                text.replaceAll("[\\p{Cc}\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (line.length() <= MAX) {
            return line;
        }
        var words = line.substring(0, MAX).replaceAll("[\\ud800-\\udbff]$", "");
        return Arrays.stream(words.split(" ")).collect(Collectors.joining(" "));
    }
}
