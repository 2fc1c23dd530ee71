package org.variorum.annotations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.groups.GroupId;

interface AnnotationRepository extends JpaRepository<Annotation, UUID> {

    /// There, and shared or the reader's own.
    String SEEN =
            """
             a.withdrawnAt is null
              and (a.visibility = org.variorum.annotations.Visibility.SHARED or a.authorId = :reader)
            """;

    String MARK =
            """
            select new org.variorum.annotations.MarkRow(a.id, p.id, x.startOffset, x.endOffset, a.authorId,
                case when a.note = '' then false else true end, a.visibility)
            from Annotation a join a.passage p join StoredPlacement x on x.passageId = p.id
            where x.standing = true and x.startOffset is not null and x.versionId = :version and""";

    String MARK_TAG =
            """
            select new org.variorum.annotations.MarkTag(a.id, t.id, t.nameKey)
            from AnnotationTag at join at.annotation a join a.passage p join Tag t on t.id = at.tagId
                join StoredPlacement x on x.passageId = p.id
            where t.withdrawnAt is null
              and x.standing = true and x.startOffset is not null and x.versionId = :version and""";

    String LEFT_TO_RIGHT = " order by x.startOffset, x.endOffset desc, a.createdAt, a.id";

    @Query(
            """
            select new org.variorum.annotations.Standing(p.groupId, a.authorId, a.visibility,
                case when a.withdrawnAt is null then false else true end)
            from Annotation a join a.passage p where a.id = :id""")
    Optional<Standing> standing(UUID id);

    /// The group of a document that somebody has put a passage on.
    @Query("select distinct p.groupId from Passage p where p.documentId = :document")
    Optional<UUID> groupOf(UUID document);

    @Query(
            "select a from Annotation a join fetch a.passage left join fetch a.tags where a.id = :id")
    Optional<Annotation> whole(UUID id);

    @Query(
            """
            select a from Annotation a join fetch a.passage p left join fetch a.tags
            where a.id in :ids and"""
                    + SEEN)
    List<Annotation> all(Collection<UUID> ids, UUID reader);

    @Query(
            """
            select a from Annotation a join fetch a.passage p left join fetch a.tags
            where p.id = :passage and"""
                    + SEEN
                    + "order by a.createdAt, a.id")
    List<Annotation> ofPassage(UUID passage, UUID reader);

    @Query(
            """
            select a from Annotation a join fetch a.passage p left join fetch a.tags
                join StoredPlacement x on x.passageId = p.id
            where x.standing = true and x.startOffset is not null and x.versionId = :version
              and a.note <> '' and"""
                    + SEEN
                    + LEFT_TO_RIGHT)
    List<Annotation> notes(UUID version, UUID reader);

    /// What this reader may bring back: their own, and for editors all that was shared.
    @Query(
            """
            select a from Annotation a join fetch a.passage p left join fetch a.tags
            where p.documentId = :document and a.withdrawnAt is not null
              and (a.authorId = :reader
                or (:editor = true and a.visibility = org.variorum.annotations.Visibility.SHARED))
            order by a.withdrawnAt desc, a.id""")
    List<Annotation> withdrawn(UUID document, UUID reader, boolean editor);

    @Query(MARK + SEEN + LEFT_TO_RIGHT)
    List<MarkRow> marks(UUID version, UUID reader);

    @Query(MARK_TAG + SEEN)
    List<MarkTag> markTags(UUID version, UUID reader);

    @Query(MARK + " p.id = :passage and" + SEEN + LEFT_TO_RIGHT)
    List<MarkRow> marksOf(UUID passage, UUID version, UUID reader);

    @Query(
            """
            select distinct a.authorId from Annotation a
            where a.passage.id = :passage and a.visibility = PRIVATE and a.withdrawnAt is null""")
    Set<UUID> keepersOf(UUID passage);

    @Query(MARK_TAG + " p.id = :passage and" + SEEN)
    List<MarkTag> markTagsOf(UUID passage, UUID version, UUID reader);

    String RESTING =
            """
            select new org.variorum.annotations.RestingRow(a.id, p.id, a.visibility)
            from Annotation a join a.passage p where""";

    @Query(RESTING + " p.documentId = :document and" + SEEN + "order by a.createdAt, a.id")
    List<RestingRow> restingOn(UUID document, UUID reader);

    @Query(RESTING + " p.groupId = :group and" + SEEN + "order by a.createdAt, a.id")
    List<RestingRow> restingInGroup(UUID group, UUID reader);

    @Query(RESTING + " p.id = :passage and" + SEEN + "order by a.createdAt, a.id")
    List<RestingRow> restingOnPassage(UUID passage, UUID reader);

    @Query(
            """
            select new org.variorum.annotations.DocumentCount(p.documentId, count(a))
            from Annotation a join a.passage p where p.groupId = :group and"""
                    + SEEN
                    + "group by p.documentId")
    List<DocumentCount> countByDocument(UUID group, UUID reader);
}

/// What the rights to an annotation depend on.
record Standing(UUID groupId, UUID authorId, Visibility visibility, boolean withdrawn) {

    GroupId group() {
        return new GroupId(groupId);
    }

    UserId author() {
        return new UserId(authorId);
    }

    boolean shared() {
        return visibility == Visibility.SHARED;
    }
}

record MarkRow(
        UUID id,
        UUID passage,
        int start,
        int end,
        UUID author,
        boolean hasNote,
        Visibility visibility) {

    AnnotationMark toMark(@org.jspecify.annotations.Nullable TagId tag) {
        return new AnnotationMark(
                new AnnotationId(id),
                new PassageId(passage),
                new Span(start, end),
                new UserId(author),
                tag,
                hasNote,
                visibility == Visibility.PRIVATE);
    }
}

record MarkTag(UUID annotation, UUID tag, String nameKey) {}

record DocumentCount(UUID document, long annotations) {}
