package org.variorum.annotations;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.documents.DocumentRights;
import org.variorum.groups.Memberships;

/// What the person acting may do with the places of passages. An unknown passage answers false, and
/// so does one with nothing but others' private annotations.
@Component("placementRights")
@Transactional(readOnly = true)
class PlacementRights {

    private final PassageRepository passages;
    private final RestingOn resting;
    private final DocumentRights documents;
    private final Memberships memberships;

    PlacementRights(
            PassageRepository passages,
            RestingOn resting,
            DocumentRights documents,
            Memberships memberships) {
        this.passages = passages;
        this.resting = resting;
        this.documents = documents;
        this.memberships = memberships;
    }

    /// Whether they may say where it belongs in a new version: who brought the document and
    /// editors, if something rests on it that they may see; where nothing does but private
    /// annotations, who made one of these.
    public boolean decides(PassageId passage) {
        return passages.findById(passage.value()).filter(this::decides).isPresent();
    }

    private boolean decides(Passage passage) {
        var load = resting.of(new PassageId(passage.key()));
        return decides(
                load, documents.changes(passage.document()), memberships.writes(passage.group()));
    }

    /// The same where it is known what rests on the passage.
    ///
    /// @param keeps whether they brought the document or are editors
    /// @param writes whether they are members or more
    static boolean decides(RestingOn.Load load, boolean keeps, boolean writes) {
        return !load.resting().isNothing() && (keeps || writes && !load.shared());
    }
}
