package org.variorum.claims;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RelationRepository extends Repository<Relation, UUID> {

    Relation save(Relation relation);

    @Query("select r from Relation r join fetch r.from join fetch r.to where r.id = :id")
    Optional<Relation> find(UUID id);

    /// From the claim and to it, the claims included, as far as neither they nor the relation are
    /// withdrawn.
    @Query(
            """
            select r from Relation r join fetch r.from f join fetch r.to t
            where (f.id = :claim or t.id = :claim) and r.withdrawnAt is null
              and (f.id = :claim or f.withdrawnAt is null)
              and (t.id = :claim or t.withdrawnAt is null)
            order by case when f.id = :claim then 0 else 1 end, r.createdAt, r.id""")
    List<Relation> ofClaim(UUID claim);

    @Query(
            """
            select r from Relation r join fetch r.from f join fetch r.to t
            where (f.id = :claim or t.id = :claim) and r.withdrawnAt is not null
              and (f.id = :claim or f.withdrawnAt is null)
              and (t.id = :claim or t.withdrawnAt is null)
              and (:all = true or r.author = :author)
            order by r.withdrawnAt desc, r.id""")
    List<Relation> withdrawn(UUID claim, boolean all, UUID author);

    @Query(
            """
            select count(r) > 0 from Relation r
            where r.from.id = :from and r.to.id = :to and r.kind = :kind
              and r.withdrawnAt is null""")
    boolean stands(UUID from, UUID to, RelationKind kind);

    @Query(
            """
            select new org.variorum.claims.Standing(r.groupId, r.author, r.withdrawnAt)
            from Relation r where r.id = :id""")
    Optional<Standing> standing(UUID id);
}
