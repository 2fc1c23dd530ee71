package org.variorum.annotations;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TagRepository extends JpaRepository<Tag, UUID> {

    @Query("select t.groupId from Tag t where t.id = :id")
    Optional<UUID> groupOf(UUID id);

    @Query("select distinct t.groupId from Tag t where t.id in :ids")
    List<UUID> groupsOf(Collection<UUID> ids);

    @Query("select t from Tag t where t.groupId in :groups")
    List<Tag> ofGroups(Collection<UUID> groups);

    /// The same for one group, held until the transaction ends: who moves a tag has to see the
    /// whole tree as it will be, or two moves at once could tie a knot.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Tag t where t.groupId = :group order by t.id")
    List<Tag> heldOfGroup(UUID group);

    /// These tags, which stay as they are until the transaction ends: who puts a tag on something
    /// must not miss that it is being merged at this moment.
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select t from Tag t where t.id in :ids order by t.id")
    List<Tag> steady(Collection<UUID> ids);

    @Query(
            """
            select new org.variorum.annotations.TagCount(at.tagId, count(at))
            from AnnotationTag at join at.annotation a join a.passage p
            where p.groupId = :group and a.withdrawnAt is null
              and (a.visibility = org.variorum.annotations.Visibility.SHARED or a.authorId = :reader)
            group by at.tagId""")
    List<TagCount> uses(UUID group, UUID reader);

    @Query(
            """
            select a from Annotation a join fetch a.tags
            where a.id in (select at.annotation.id from AnnotationTag at where at.tagId = :tag)""")
    Set<Annotation> annotationsWith(UUID tag);
}

record TagCount(UUID tag, long uses) {}
