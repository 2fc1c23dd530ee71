package org.variorum.annotations;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.history.PastState;

/// The vocabularies of groups.
@Service
public class Tags {
    public List<TagUse> vocabulary(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public TagView create(GroupId group, String name, String colour, @Nullable TagId parent) {
        throw new UnsupportedOperationException();
    }

    public Edited<TagView> change(
            TagId tag, String name, String colour, @Nullable TagId parent, long lock) {
        throw new UnsupportedOperationException();
    }

    public void merge(TagId from, TagId into) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(TagId tag) {
        throw new UnsupportedOperationException();
    }

    public void restore(TagId tag) {
        throw new UnsupportedOperationException();
    }

    public List<TagView> withdrawn(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public List<TagView> all(Collection<TagId> tags) {
        throw new UnsupportedOperationException();
    }

    public List<PastState> history(TagId tag) {
        throw new UnsupportedOperationException();
    }

    public TagView restoreTo(TagId tag, long revision) {
        throw new UnsupportedOperationException();
    }
}
