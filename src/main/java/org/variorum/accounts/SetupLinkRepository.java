package org.variorum.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SetupLinkRepository extends JpaRepository<SetupLink, UUID> {

    Optional<SetupLink> findBySecretHashAndUsedAtIsNull(String secretHash);

    void deleteByUsedAtIsNull();
}
