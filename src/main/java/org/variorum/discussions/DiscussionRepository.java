package org.variorum.discussions;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DiscussionRepository extends JpaRepository<Discussion, UUID> {

    @Query("select d from Discussion d where d.claimId = :claim")
    Optional<Discussion> aboutClaim(UUID claim);

    @Query("select d from Discussion d where d.passageId = :passage")
    Optional<Discussion> aboutPassage(UUID passage);

    /// Holds the row until the transaction ends, so that nobody resolves it while a post is on its
    /// way, nor twice.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Discussion d where d.id = :id")
    Optional<Discussion> held(UUID id);

    /// Like [#held].
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Discussion d where d.claimId = :claim")
    Optional<Discussion> heldAboutClaim(UUID claim);

    /// Like [#held].
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Discussion d where d.passageId = :passage")
    Optional<Discussion> heldAboutPassage(UUID passage);

    @Query(
            """
            select new org.variorum.discussions.Standing(d.groupId, d.claimId, d.passageId, d.openedBy, null)
            from Discussion d where d.id = :id""")
    Optional<Standing> standing(UUID id);

    @Query(
            """
            select d from Discussion d where d.documentId = :document
              and exists (select 1 from Post p where p.discussion = d and p.withdrawnAt is null)
            order by d.id""")
    List<Discussion> livelyOnDocument(UUID document);

    /// How many discussions are about each passage: one, or the passage is left out.
    @Query(
            """
            select new org.variorum.discussions.Counted(d.passageId, count(d)) from Discussion d
            where d.groupId = :group and d.passageId is not null
              and exists (select 1 from Post p where p.discussion = d and p.withdrawnAt is null)
            group by d.passageId""")
    List<Counted> aboutPassages(UUID group);

    @Query("select d from Discussion d where d.claimId in :claims")
    List<Discussion> aboutClaims(Collection<UUID> claims);

    @Query(
            """
            select d from Discussion d where d.passageId = :passage
              and exists (select 1 from Post p where p.discussion = d and p.withdrawnAt is null)""")
    List<Discussion> livelyOnPassage(UUID passage);

    @Query(
            """
            select new org.variorum.discussions.Counted(d.documentId, count(d)) from Discussion d
            where d.groupId = :group and d.documentId is not null and d.resolvedAt is null
              and exists (select 1 from Post p where p.discussion = d and p.withdrawnAt is null)
            group by d.documentId""")
    List<Counted> openOnPassages(UUID group);

    @Query(
            """
            select d.claimId from Discussion d
            where d.groupId = :group and d.claimId is not null and d.resolvedAt is null
              and exists (select 1 from Post p where p.discussion = d and p.withdrawnAt is null)""")
    List<UUID> claimsWithOpen(UUID group);
}

/// How many belong to the thing of this id.
record Counted(UUID of, long many) {}
