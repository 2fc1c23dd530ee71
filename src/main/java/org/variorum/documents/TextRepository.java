package org.variorum.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.variorum.anchoring.Span;

/// Reads the large parts of a version, each by itself.
interface TextRepository extends Repository<StoredText, UUID> {

    @Query("select t.text from StoredText t where t.versionId = :version")
    Optional<String> text(UUID version);

    @Query("select t.original from StoredText t where t.versionId = :version")
    Optional<byte[]> original(UUID version);

    @Query(
            """
            select new org.variorum.documents.BlockRow(b.kind, b.startOffset, b.endOffset, b.level, b.paragraphId)
            from StoredBlock b where b.versionId = :version order by b.position""")
    List<BlockRow> blocks(UUID version);

    @Query(
            """
            select new org.variorum.documents.InlineRow(i.kind, i.startOffset, i.endOffset, i.href)
            from StoredInline i where i.versionId = :version order by i.position""")
    List<InlineRow> inlines(UUID version);
}

record BlockRow(BlockKind kind, int start, int end, int level, UUID paragraph) {

    Block toBlock() {
        return new Block(kind, new Span(start, end), level, paragraph);
    }
}

record InlineRow(
        InlineKind kind, int start, int end, @org.jspecify.annotations.Nullable String href) {

    Inline toInline() {
        return new Inline(kind, new Span(start, end), href);
    }
}
