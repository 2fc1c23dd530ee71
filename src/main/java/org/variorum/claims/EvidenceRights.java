package org.variorum.claims;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the person acting may do with a piece of evidence; an unknown one allows nothing.
@Component("evidenceRights")
@Transactional(readOnly = true)
class EvidenceRights {

    private final EvidenceRepository evidence;
    private final ClaimRights claims;

    EvidenceRights(EvidenceRepository evidence, ClaimRights claims) {
        this.evidence = evidence;
        this.claims = claims;
    }

    /// Whoever reads its claim; a withdrawn one only its author and the editors.
    public boolean reads(EvidenceId id) {
        return evidence.standing(id.value()).filter(claims::reads).isPresent()
                && evidence.claimOf(id.value())
                        .filter(claim -> claims.reads(new ClaimId(claim)))
                        .isPresent();
    }

    /// Its author, while still a member and up, or an editor.
    public boolean changes(EvidenceId id) {
        return evidence.standing(id.value()).filter(claims::changes).isPresent();
    }
}
