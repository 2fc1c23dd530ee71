package org.variorum.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VersionRepository extends JpaRepository<DocumentVersion, UUID> {

    @Query(
            """
            select v from DocumentVersion v join fetch v.document d
            where d.id = :document order by v.number desc""")
    List<DocumentVersion> ofDocument(UUID document);

    @Query(
            """
            select v from DocumentVersion v join fetch v.document d
            where d.id = :document and v.number = (select max(w.number) from DocumentVersion w where w.document = d)""")
    DocumentVersion current(UUID document);

    @Query(
            """
            select new org.variorum.documents.VersionRow(v, d,
                (select max(w.number) from DocumentVersion w where w.document = d))
            from DocumentVersion v join v.document d where v.id = :version""")
    Optional<VersionRow> row(UUID version);

    /// The document that this is a version of. What the transaction has loaded is not asked for
    /// again.
    default Optional<Document> documentOf(UUID version) {
        return findById(version).map(DocumentVersion::document);
    }
}

/// A version with its document, loaded beside it, and the number of the document's latest version.
record VersionRow(DocumentVersion version, Document document, int latest) {

    VersionView toView() {
        return version.toView(version.number() == latest);
    }
}
