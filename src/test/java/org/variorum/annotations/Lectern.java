package org.variorum.annotations;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.documents.Block;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.documents.ImportedText;
import org.variorum.documents.Structure;
import org.variorum.documents.Upload;
import org.variorum.documents.VersionContext;
import org.variorum.documents.Versions;
import org.variorum.groups.GroupId;
import org.variorum.testing.Cast;

/// Puts documents into a group, each line a paragraph.
@Component
class Lectern {

    private final Documents documents;
    private final Versions versions;
    private final Cast cast;

    Lectern(Documents documents, Versions versions, Cast cast) {
        this.documents = documents;
        this.versions = versions;
        this.cast = cast;
    }

    VersionContext add(UserId owner, GroupId group, String text) {
        var added =
                cast.as(owner, () -> documents.add(group, Details.titled("Hamlet"), upload(text)));
        return versions.context(added.currentVersion());
    }

    VersionContext publish(UserId owner, DocumentId document, String text) {
        return cast.as(
                owner,
                () -> {
                    var seen = documents.get(document).versions();
                    documents.publish(document, seen, upload(text));
                    return versions.context(documents.get(document).currentVersion());
                });
    }

    /// A text of a paragraph a line, as a file.
    static Upload upload(String text) {
        return new Upload(
                "hamlet.txt",
                text.getBytes(StandardCharsets.UTF_8),
                new ImportedText(text, new Structure(lines(text), List.of()), "text/plain"));
    }

    private static List<Block> lines(String text) {
        var blocks = new ArrayList<Block>();
        var start = 0;
        for (var line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                var span = new Span(start, start + line.length());
                blocks.add(new Block(BlockKind.PARAGRAPH, span, 0, null));
            }
            start += line.length() + 1;
        }
        return blocks;
    }
}
