package org.variorum.annotations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PassageRepository extends Repository<Passage, UUID> {

    Optional<Passage> findById(UUID id);

    List<Passage> findByIdIn(Set<UUID> ids);

    @Query("select p.groupId from Passage p where p.id = :id")
    Optional<UUID> groupOf(UUID id);

    @Query(
            """
            select p from Passage p
            where p.versionId = :version and p.startOffset = :start and p.endOffset = :end""")
    Optional<Passage> find(UUID version, int start, int end);

    /// Those that are not placed in this version.
    @Query(
            """
            select p from Passage p where p.id in (
                select x.passageId from StoredPlacement x
                where x.versionId = :version and x.standing = true and x.startOffset is null)""")
    List<Passage> unplacedIn(UUID version);
}
