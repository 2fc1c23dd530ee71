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

    String MARK =
            """
            select new org.variorum.claims.MarkRow(
                e.id, c.id, e.passageId, e.role, c.state, e.author, e.createdAt)
            from Evidence e join e.claim c
            where e.withdrawnAt is null and c.withdrawnAt is null and""";

    @Query(MARK + " e.documentId = :document")
    List<MarkRow> onDocument(UUID document);

    @Query(MARK + " e.passageId = :passage order by e.createdAt, e.id")
    List<MarkRow> onPassage(UUID passage);

    String USE =
            """
            select new org.variorum.claims.PassageCount(e.passageId, count(e)) from Evidence e
            where e.withdrawnAt is null and e.claim.withdrawnAt is null and""";

    @Query(USE + " e.groupId = :group group by e.passageId")
    List<PassageCount> usesInGroup(UUID group);

    @Query(USE + " e.documentId = :document group by e.passageId")
    List<PassageCount> usesOnDocument(UUID document);

    @Query(
            """
            select count(e) from Evidence e
            where e.passageId = :passage and e.withdrawnAt is null and e.claim.withdrawnAt is null""")
    long usesOfPassage(UUID passage);

    @Query(
            """
            select e from Evidence e join fetch e.claim c
            where e.documentId = :document and e.withdrawnAt is null and c.withdrawnAt is null""")
    List<Evidence> ofDocument(UUID document);

    @Query(
            """
            select new org.variorum.claims.ClaimPassage(e.claim.id, e.passageId, e.documentId) from Evidence e
            where e.groupId = :group and e.withdrawnAt is null""")
    List<ClaimPassage> passagesByClaim(UUID group);

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

record PassageCount(UUID passage, long many) {}

record ClaimPassage(UUID claim, UUID passage, UUID document) {}

record ClaimDocument(UUID claim, UUID document) {}

/// What a claim rests on, in numbers; [#changedAt] counts withdrawals of evidence too.
record Weight(UUID claim, long evidence, long documents, Instant changedAt) {}
