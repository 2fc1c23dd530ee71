package org.variorum.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Adds and reads; has no way to delete.
interface DecisionRepository extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    int countByClaimId(UUID claimId);

    @Query("select d from Decision d where d.claimId = :claim order by d.number desc")
    List<Decision> ofClaim(UUID claim);
}
