package org.variorum.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// The blocks of these kinds that begin at the offset or before, version by version.
    @Query(
            """
            select new org.variorum.documents.CountedRow(b.versionId, b.startOffset, b.endOffset)
            from StoredBlock b
            where b.versionId in :versions and b.kind in :kinds and b.startOffset <= :last
            order by b.versionId, b.position""")
    List<CountedRow> counted(Set<UUID> versions, Set<BlockKind> kinds, int last);

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

record CountedRow(UUID version, int start, int end) {

    /// The place in the row of the block that holds the offset, from 1; 0 if none does.
    static int numberAt(int offset, List<CountedRow> blocks) {
        for (var index = blocks.size(); index > 0; index--) {
            var block = blocks.get(index - 1);
            if (block.start() <= offset) {
                return offset < block.end() ? index : 0;
            }
        }
        return 0;
    }
}

record InlineRow(
        InlineKind kind, int start, int end, @org.jspecify.annotations.Nullable String href) {

    Inline toInline() {
        return new Inline(kind, new Span(start, end), href);
    }
}
