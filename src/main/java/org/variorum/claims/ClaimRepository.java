package org.variorum.claims;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClaimRepository extends Repository<Claim, UUID> {

    Claim save(Claim claim);

    Optional<Claim> findById(UUID id);

    /// The claim, held until the transaction ends: who comes second waits and then sees what the
    /// first wrote.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.id = :id")
    Optional<Claim> hold(UUID id);

    @Query("select c from Claim c left join fetch c.tags where c.id in :ids")
    List<Claim> withTags(Collection<UUID> ids);

    @Query(
            """
            select c from Claim c left join fetch c.tags
            where c.groupId = :group and c.withdrawnAt is not null
              and (:all = true or c.author = :author)
            order by c.withdrawnAt desc, c.id""")
    List<Claim> withdrawn(UUID group, boolean all, UUID author);

    @Query(
            """
            select c from Claim c left join fetch c.tags
            where c.id in (select t.claim.id from ClaimTag t where t.tagId = :tag)""")
    List<Claim> bearing(UUID tag);

    @Query(
            """
            select new org.variorum.claims.Standing(c.groupId, c.author, c.withdrawnAt)
            from Claim c where c.id = :id""")
    Optional<Standing> standing(UUID id);

    @Query(
            """
            select new org.variorum.claims.TagCount(t.tagId, count(t)) from ClaimTag t
            where t.claim.groupId = :group and t.claim.withdrawnAt is null group by t.tagId""")
    List<TagCount> tagUses(UUID group);
}

record TagCount(UUID tag, long claims) {}
