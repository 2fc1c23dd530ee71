package org.variorum.exchange;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.variorum.Plumbing;
import org.variorum.Refusal;
import org.variorum.documents.Filename;
import org.variorum.documents.ImportedText;

/// Reads files into texts with structure: plain text and Markdown, told apart by the file name.
@Component
@Plumbing(because = "turns bytes into a text and stores nothing")
public class Importers {

    private static final String PLAIN = "text/plain";
    private static final String MARKDOWN = "text/markdown";

    /// More than any book has; a file of ten million line feeds has more, and would keep the
    /// database busy for minutes.
    private static final int MAX_PARTS = 250_000;

    /// Signs that a Markdown parser has to remember one by one; a file of nothing else would fill
    /// the memory before its parts can be counted.
    private static final String SIGNS = "*_[]!<&`\\>\n";

    private static final int MAX_SIGNS = 4 * MAX_PARTS;

    private final DataSize maxSize;

    Importers(@Value("${variorum.import.max-size:10MB}") DataSize maxSize) {
        this.maxSize = maxSize;
    }

    /// The greatest size of a file, in bytes (`variorum.import.max-size`).
    public long maxBytes() {
        return maxSize.toBytes();
    }

    /// Reads a file: `.md` and `.markdown` as Markdown, everything else as plain text, in UTF-8,
    /// UTF-16 with a byte order mark, or Windows-1252.
    ///
    /// @throws Refusal with the file name as first argument: `empty-file`, `blank-file`,
    ///   `too-large` (and the limit), `not-text`, `broken-utf8`, `broken-utf16`,
    ///   `control-characters` (each with the line, from 1), `too-many-parts`; or `file-name` if the
    ///   name has no visible letter
    public ImportedText read(String filename, byte[] bytes) {
        var name = Filename.clean(filename);
        if (bytes.length == 0) {
            throw Refusal.of("empty-file", name);
        }
        if (bytes.length > maxSize.toBytes()) {
            throw Refusal.of("too-large", name, readable(maxSize));
        }
        var text = PlainUnicode.of(name, Decoding.decode(name, bytes));
        var markdown = name.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown|mdown|mkd)");
        require(count(text, markdown ? SIGNS : "\n") <= MAX_SIGNS, name);
        var structure = markdown ? MarkdownReader.read(text) : PlainTextReader.read(text);
        require(structure.blocks().size() + structure.inlines().size() <= MAX_PARTS, name);
        return new ImportedText(text, structure, markdown ? MARKDOWN : PLAIN);
    }

    /// Proposes a title: the first heading where the text begins with one, otherwise the file name
    /// in words. Never empty, at most 300 characters.
    public String titleOf(String filename, ImportedText imported) {
        return Titles.propose(Filename.clean(filename), imported);
    }

    private static void require(boolean fewParts, String filename) {
        if (!fewParts) {
            throw Refusal.of("too-many-parts", filename);
        }
    }

    private static long count(String text, String signs) {
        return text.chars().filter(unit -> signs.indexOf(unit) >= 0).count();
    }

    private static String readable(DataSize size) {
        if (size.toBytes() % DataSize.ofMegabytes(1).toBytes() == 0) {
            return size.toMegabytes() + " MB";
        }
        return size.toBytes() % DataSize.ofKilobytes(1).toBytes() == 0
                ? size.toKilobytes() + " KB"
                : size.toBytes() + " B";
    }
}
