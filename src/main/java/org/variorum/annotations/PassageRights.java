package org.variorum.annotations;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;

/// What the person acting may do with a passage and with what rests on it; for the rules of this
/// module and of those above. An unknown passage answers false.
@Component("passageRights")
@Plumbing(because = "answers only about the person acting")
@Transactional(readOnly = true)
public class PassageRights {

    private final PassageRepository passages;
    private final Memberships memberships;

    PassageRights(PassageRepository passages, Memberships memberships) {
        this.passages = passages;
        this.memberships = memberships;
    }

    /// Whether they may read it: any member of its group.
    public boolean reads(PassageId passage) {
        return group(passage).filter(memberships::reads).isPresent();
    }

    /// Whether they may mark, claim and discuss on it.
    public boolean writes(PassageId passage) {
        return group(passage).filter(memberships::writes).isPresent();
    }

    /// Whether they may tidy what others put on it.
    public boolean edits(PassageId passage) {
        return group(passage).filter(memberships::edits).isPresent();
    }

    private Optional<GroupId> group(PassageId passage) {
        return passages.groupOf(passage.value()).map(GroupId::new);
    }
}
