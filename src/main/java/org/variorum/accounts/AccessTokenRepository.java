package org.variorum.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccessTokenRepository extends JpaRepository<AccessToken, UUID> {

    Optional<AccessToken> findBySecretHash(String secretHash);

    List<AccessToken> findByPersonIdOrderByCreatedAtDescIdAsc(UUID personId);

    /// Past the lock: that a program calls twice at once is no conflict.
    @Modifying
    @Query("update AccessToken t set t.lastUsedAt = :now where t.id = :token")
    void used(UUID token, Instant now);
}
