package org.variorum.annotations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;

/// All tags of one or more groups, withdrawn ones too: read in one statement, so that parents,
/// merges and names can be followed without asking again.
final class Vocabulary {

    /// For what bears no tags.
    static final Vocabulary NONE = new Vocabulary(List.of());

    private final Map<UUID, Tag> tags;

    Vocabulary(Collection<Tag> tags) {
        this.tags = tags.stream().collect(Collectors.toMap(Tag::key, Function.identity()));
    }

    Optional<Tag> find(UUID id) {
        return Optional.ofNullable(tags.get(id));
    }

    /// The tag of this name, whatever its case, withdrawn or not. One group's vocabulary only.
    Optional<Tag> named(String name) {
        var key = Tag.keyOf(name);
        return tags.values().stream().filter(tag -> tag.nameKey().equals(key)).findFirst();
    }

    /// What is in the vocabulary, by name.
    List<Tag> live() {
        return byName(tags.values().stream().filter(tag -> !tag.isWithdrawn()));
    }

    /// What was withdrawn from it, by name.
    List<Tag> withdrawn() {
        return byName(tags.values().stream().filter(Tag::isWithdrawn));
    }

    List<Tag> childrenOf(Tag parent) {
        return byName(tags.values().stream().filter(tag -> parent.key().equals(tag.parent())));
    }

    /// These tags as they are shown, by name; withdrawn and unknown ones are left out.
    List<TagView> views(Collection<UUID> ids) {
        return byName(known(ids).filter(tag -> !tag.isWithdrawn())).stream()
                .map(this::view)
                .toList();
    }

    TagView view(Tag tag) {
        var parent = shownParent(tag);
        return new TagView(
                tag.id(),
                tag.group(),
                tag.name(),
                tag.colour(),
                parent == null ? null : new TagId(parent),
                tag.lock());
    }

    /// The nearest ancestor that is in the vocabulary, or null.
    @Nullable UUID shownParent(Tag tag) {
        var parent = above(tag);
        while (parent != null && parent.isWithdrawn()) {
            parent = above(parent);
        }
        return parent == null ? null : parent.key();
    }

    /// Whether the tag is the other or somewhere below it.
    boolean isWithin(Tag tag, Tag other) {
        for (var step = Optional.of(tag); step.isPresent(); step = step.map(this::above)) {
            if (step.get().equals(other)) {
                return true;
            }
        }
        return false;
    }

    /// What stands for this tag today, after all merges.
    UUID settled(UUID tag) {
        var into = find(tag).map(Tag::mergedInto).orElse(null);
        return into == null ? tag : settled(into);
    }

    /// Whether the tag is known but not in the vocabulary.
    boolean isHidden(UUID tag) {
        return find(tag).filter(Tag::isWithdrawn).isPresent();
    }

    /// The tag that a person means who chooses this one.
    ///
    /// @throws Refusal on `tags`: `tag-unknown`, `tag-withdrawn`
    Tag usable(TagId tag) {
        var found =
                find(settled(tag.value())).orElseThrow(() -> Refusal.field("tags", "tag-unknown"));
        if (found.isWithdrawn()) {
            throw Refusal.field("tags", "tag-withdrawn", found.name());
        }
        return found;
    }

    /// The names of these tags, also of withdrawn ones, in their order and separated by commas;
    /// null for none.
    @Nullable String names(Collection<UUID> ids) {
        var names = byName(known(ids)).stream().map(Tag::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private @Nullable Tag above(Tag tag) {
        var parent = tag.parent();
        return parent == null ? null : tags.get(parent);
    }

    private Stream<Tag> known(Collection<UUID> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream());
    }

    private static List<Tag> byName(Stream<Tag> some) {
        return some.sorted(Comparator.comparing(Tag::nameKey).thenComparing(Tag::key)).toList();
    }
}
