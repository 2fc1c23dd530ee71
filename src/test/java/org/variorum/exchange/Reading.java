package org.variorum.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.util.unit.DataSize;
import org.variorum.documents.Block;
import org.variorum.documents.ImportedText;
import org.variorum.documents.Inline;
import org.variorum.documents.InlineKind;

/// Shows what a reader made of a text, in lines that a test can compare.
final class Reading {

    static final Importers IMPORTERS = new Importers(DataSize.ofMegabytes(10));

    private final ImportedText imported;

    private Reading(ImportedText imported) {
        this.imported = imported;
    }

    static Reading plain(String text) {
        return of("text.txt", text);
    }

    static Reading markdown(String text) {
        return of("text.md", text);
    }

    static Reading of(ImportedText imported) {
        return new Reading(imported);
    }

    private static Reading of(String filename, String text) {
        return of(IMPORTERS.read(filename, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Each block as its kind, its level if it has one, and what is seen of it; a line feed is ⏎.
    List<String> blocks() {
        return imported.structure().blocks().stream()
                .map(
                        block ->
                                block.kind()
                                        + (block.level() > 0 ? " " + block.level() : "")
                                        + ": "
                                        + seen(block))
                .toList();
    }

    /// Each stretch as its kind, what it covers, and where it leads; hidden ones are left out.
    List<String> inlines() {
        return imported.structure().inlines().stream()
                .filter(inline -> inline.kind() != InlineKind.HIDDEN)
                .map(
                        inline ->
                                inline.kind()
                                        + ": "
                                        + oneLine(inline.span().in(imported.text()))
                                        + (inline.href() == null ? "" : " -> " + inline.href()))
                .toList();
    }

    /// What is hidden, in order.
    List<String> hidden() {
        return imported.structure().inlines().stream()
                .filter(inline -> inline.kind() == InlineKind.HIDDEN)
                .map(inline -> oneLine(inline.span().in(imported.text())))
                .toList();
    }

    private String seen(Block block) {
        var hidden =
                imported.structure().inlines().stream()
                        .filter(inline -> inline.kind() == InlineKind.HIDDEN)
                        .map(Inline::span)
                        .toList();
        var seen = new StringBuilder();
        for (var index = block.span().start(); index < block.span().end(); index++) {
            var offset = index;
            if (hidden.stream().noneMatch(span -> span.contains(offset))) {
                seen.append(imported.text().charAt(index));
            }
        }
        return oneLine(seen.toString());
    }

    private static String oneLine(String text) {
        return text.replace('\n', '⏎');
    }
}
