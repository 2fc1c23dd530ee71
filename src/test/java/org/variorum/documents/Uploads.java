package org.variorum.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.variorum.anchoring.Span;

/// Files as an importer would hand them over.
final class Uploads {

    private Uploads() {}

    /// A file of paragraphs, one a line.
    static Upload of(String filename, String... paragraphs) {
        return of(filename, BlockKind.PARAGRAPH, List.of(), paragraphs);
    }

    static Upload of(String filename, BlockKind kind, List<Inline> inlines, String... paragraphs) {
        var blocks = new ArrayList<Block>();
        var start = 0;
        for (var paragraph : paragraphs) {
            var span = new Span(start, start + paragraph.length());
            blocks.add(new Block(kind, span, 0, null));
            start = span.end() + 1;
        }
        var text = String.join("\n", paragraphs);
        return new Upload(
                filename,
                text.getBytes(StandardCharsets.UTF_8),
                new ImportedText(text, new Structure(blocks, inlines), "text/plain"));
    }
}
