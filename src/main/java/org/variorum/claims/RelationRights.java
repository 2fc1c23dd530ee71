package org.variorum.claims;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the person acting may do with a relation; an unknown one allows nothing.
@Component("relationRights")
@Transactional(readOnly = true)
class RelationRights {

    private final RelationRepository relations;
    private final ClaimRights claims;

    RelationRights(RelationRepository relations, ClaimRights claims) {
        this.relations = relations;
        this.claims = claims;
    }

    /// Its author, while still a member and up, or an editor.
    public boolean changes(RelationId id) {
        return relations.standing(id.value()).filter(claims::changes).isPresent();
    }
}
