package org.variorum.exchange.webannotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SentAnnotationRepository extends JpaRepository<SentAnnotation, UUID> {

    Optional<SentAnnotation> findByDocumentIdAndName(UUID documentId, String name);

    List<SentAnnotation> findByDocumentIdAndPlacedFalseAndWithdrawnAtNotNull(UUID documentId);
}
