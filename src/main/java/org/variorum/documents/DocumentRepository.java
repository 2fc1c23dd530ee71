package org.variorum.documents;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.variorum.groups.GroupId;

interface DocumentRepository extends JpaRepository<Document, UUID> {

    /// Each document with its current version, which is the one of the highest number.
    String ROWS =
            """
            select new org.variorum.documents.DocumentRow(d, v.id, v.number)
            from Document d join DocumentVersion v on v.document = d
            where v.number = (select max(w.number) from DocumentVersion w where w.document = d)
            """;

    /// The document, held until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Document d where d.id = :document")
    Optional<Document> hold(UUID document);

    /// The document, as it is until the transaction ends: others may hold it so too, but nobody may
    /// publish.
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select d from Document d where d.id = :document")
    Optional<Document> steady(UUID document);

    @Query(ROWS + "and d.id = :document")
    Optional<DocumentRow> row(UUID document);

    @Query(ROWS + "and d.id in :documents")
    List<DocumentRow> rows(Collection<UUID> documents);

    @Query(
            ROWS
                    + "and d.groupId = :group and d.withdrawnAt is null order by lower(d.title), d.createdAt, d.id")
    List<DocumentRow> library(UUID group);

    @Query(
            """
            select new org.variorum.documents.GroupCount(d.groupId, count(d)) from Document d
            where d.groupId in :groups and d.withdrawnAt is null group by d.groupId""")
    List<GroupCount> countByGroup(Collection<UUID> groups);

    @Query(
            ROWS
                    + "and d.groupId = :group and d.withdrawnAt is not null order by d.withdrawnAt desc, d.id")
    List<DocumentRow> withdrawn(UUID group);

    /// The documents of which a version had this file name, the likeliest first: still so called,
    /// not withdrawn, newest.
    @Query(
            ROWS
                    + """
                    and d.groupId = :group
                    and exists (select f.id from DocumentVersion f where f.document = d and f.filename = :filename)
                    order by case when v.filename = :filename then 0 else 1 end,
                        case when d.withdrawnAt is null then 0 else 1 end, d.createdAt desc, d.id
                    """)
    List<DocumentRow> byFilename(UUID group, String filename);

    /// The documents of which a version was made from these bytes, the likeliest first: still the
    /// same, oldest. Withdrawn ones are left out.
    @Query(
            ROWS
                    + """
                    and d.groupId = :group and d.withdrawnAt is null
                    and exists (select f.id from DocumentVersion f where f.document = d and f.sha256 = :sha256)
                    order by case when v.sha256 = :sha256 then 0 else 1 end, d.createdAt, d.id
                    """)
    List<DocumentRow> madeOf(UUID group, String sha256);
}

record DocumentRow(Document document, UUID current, int versions) {

    DocumentView toView() {
        return document.toView(new VersionId(current), versions);
    }
}

record GroupCount(UUID group, long documents) {

    GroupId id() {
        return new GroupId(group);
    }
}
