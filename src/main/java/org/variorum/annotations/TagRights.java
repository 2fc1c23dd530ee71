package org.variorum.annotations;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;

/// What the person acting may do with a tag. An unknown tag answers false.
@Component("tagRights")
@Transactional(readOnly = true)
class TagRights {

    private final TagRepository tags;
    private final Memberships memberships;

    TagRights(TagRepository tags, Memberships memberships) {
        this.tags = tags;
        this.memberships = memberships;
    }

    public boolean reads(TagId tag) {
        return group(tag).filter(memberships::reads).isPresent();
    }

    public boolean edits(TagId tag) {
        return group(tag).filter(memberships::edits).isPresent();
    }

    private Optional<GroupId> group(TagId tag) {
        return tags.groupOf(tag.value()).map(GroupId::new);
    }
}
