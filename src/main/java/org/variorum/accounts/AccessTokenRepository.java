package org.variorum.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface AccessTokenRepository extends JpaRepository<AccessToken, UUID> {

    /// A token and whose it is, in one statement: it is asked for on each request.
    @Query(
            """
            select new org.variorum.accounts.KnownToken(t, a)
            from AccessToken t join Account a on a.id = t.personId where t.secretHash = :secretHash""")
    Optional<KnownToken> known(String secretHash);

    List<AccessToken> findByPersonIdOrderByCreatedAtDescIdAsc(UUID personId);

    /// Past the lock: that a program calls twice at once is no conflict.
    @Modifying
    @Transactional
    @Query("update AccessToken t set t.lastUsedAt = :now where t.id = :token")
    void used(UUID token, Instant now);
}

record KnownToken(AccessToken token, Account account) {}
