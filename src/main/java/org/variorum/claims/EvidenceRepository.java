package org.variorum.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceRepository extends Repository<Evidence, UUID> {

    Evidence save(Evidence evidence);

    @Query("select e from Evidence e join fetch e.claim where e.id = :id")
    Optional<Evidence> find(UUID id);

    @Query("select e.claim.id from Evidence e where e.id = :id")
    Optional<UUID> claimOf(UUID id);

    @Query(
            """
            select new org.variorum.claims.Standing(e.groupId, e.author, e.withdrawnAt)
            from Evidence e where e.id = :id""")
    Optional<Standing> standing(UUID id);

    @Query(
            """
            select e from Evidence e join fetch e.claim
            where e.claim.id = :claim and e.withdrawnAt is null""")
    List<Evidence> ofClaim(UUID claim);

    @Query(
            """
            select e from Evidence e join fetch e.claim
            where e.claim.id = :claim and e.withdrawnAt is not null
              and (:all = true or e.author = :author)
            order by e.withdrawnAt desc, e.id""")
    List<Evidence> withdrawn(UUID claim, boolean all, UUID author);

    @Query(
            """
            select e from Evidence e join fetch e.claim c
            where e.passageId = :passage and e.withdrawnAt is null and c.withdrawnAt is null
            order by e.createdAt, e.id""")
    List<Evidence> ofPassage(UUID passage);

    @Query(
            """
            select count(e) > 0 from Evidence e
            where e.claim.id = :claim and e.passageId = :passage and e.role = :role
              and e.withdrawnAt is null and e.id <> :except""")
    boolean stands(UUID claim, UUID passage, EvidenceRole role, UUID except);

    @Query(
            """
            select new org.variorum.claims.MarkRow(
                e.id, c.id, e.passageId, e.startOffset, e.endOffset, e.role, c.state, e.author)
            from Evidence e join e.claim c
            where e.versionId = :version and e.withdrawnAt is null and c.withdrawnAt is null
            order by e.startOffset, e.endOffset, e.createdAt, e.id""")
    List<MarkRow> marks(UUID version);

    @Query(
            """
            select new org.variorum.claims.MarkRow(
                e.id, c.id, e.passageId, e.startOffset, e.endOffset, e.role, c.state, e.author)
            from Evidence e join e.claim c
            where e.passageId = :passage and e.withdrawnAt is null and c.withdrawnAt is null
            order by e.createdAt, e.id""")
    List<MarkRow> marksOf(UUID passage);

    @Query(
            """
            select new org.variorum.claims.DocumentCount(e.documentId, count(e)) from Evidence e
            where e.groupId = :group and e.withdrawnAt is null and e.claim.withdrawnAt is null
            group by e.documentId""")
    List<DocumentCount> countByDocument(UUID group);

    @Query(
            """
            select distinct new org.variorum.claims.ClaimDocument(e.claim.id, e.documentId)
            from Evidence e
            where e.groupId = :group and e.withdrawnAt is null and e.claim.withdrawnAt is null""")
    List<ClaimDocument> documentsByClaim(UUID group);

    @Query(
            """
            select new org.variorum.claims.Weight(e.claim.id,
                sum(case when e.withdrawnAt is null then 1L else 0L end),
                count(distinct case when e.withdrawnAt is null then e.documentId end),
                max(e.changedAt))
            from Evidence e where e.groupId = :group group by e.claim.id""")
    List<Weight> weights(UUID group);
}

record DocumentCount(UUID document, long evidence) {}

record ClaimDocument(UUID claim, UUID document) {}

/// What a claim rests on, in numbers; [#changedAt] counts withdrawals of evidence too.
record Weight(UUID claim, long evidence, long documents, Instant changedAt) {}
