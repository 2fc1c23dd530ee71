package org.variorum.exchange.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagView;

/// Shows tags.
final class TagBodies {

    private TagBodies() {}

    /// A tag as what bears it shows it.
    record TagBrief(UUID id, String name, String colour) {

        static TagBrief of(TagView tag) {
            return new TagBrief(tag.id().value(), tag.name(), tag.colour());
        }

        static List<TagBrief> of(List<TagView> tags) {
            return tags.stream().map(TagBrief::of).toList();
        }
    }

    /// @param parent null at the top
    /// @param withdrawn whether it was removed from the vocabulary or merged into another
    record TagBody(
            UUID id, String name, String colour, @Nullable UUID parent, boolean withdrawn) {

        static TagBody of(TagView tag, boolean withdrawn) {
            var parent = tag.parent();
            return new TagBody(
                    tag.id().value(),
                    tag.name(),
                    tag.colour(),
                    parent == null ? null : parent.value(),
                    withdrawn);
        }
    }

    /// The ids of tags, in a set; none for null.
    static Set<TagId> ids(@Nullable List<UUID> tags) {
        return Given.set(tags, TagId::new);
    }
}
