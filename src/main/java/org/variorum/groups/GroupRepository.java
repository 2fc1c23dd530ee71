package org.variorum.groups;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupRepository extends JpaRepository<ReadingGroup, UUID> {

    Optional<ReadingGroup> findBySlug(String slug);

    boolean existsBySlug(String slug);
}
