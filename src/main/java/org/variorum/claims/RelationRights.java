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

    /// Whoever reads the claim that it goes from; a withdrawn one only its author and the editors.
    public boolean reads(RelationId id) {
        return relations.standing(id.value()).filter(claims::reads).isPresent()
                && relations
                        .find(id.value())
                        .filter(relation -> claims.reads(relation.from().id()))
                        .isPresent();
    }

    /// Its author, while still a member and up, or an editor.
    public boolean changes(RelationId id) {
        return relations.standing(id.value()).filter(claims::changes).isPresent();
    }
}
