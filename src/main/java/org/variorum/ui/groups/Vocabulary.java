package org.variorum.ui.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagUse;
import org.variorum.annotations.TagView;
import org.variorum.ui.components.Palette;

/// The tags of a group as the tree that they are.
record Vocabulary(List<TagRow> rows) {

    /// A tag with what bears it.
    record TagRow(TagView tag, long annotations, long claims) {

        TagId id() {
            return tag.id();
        }

        long uses() {
            return annotations + claims;
        }
    }

    static Vocabulary of(List<TagUse> annotated, Map<TagId, Long> claimed) {
        return new Vocabulary(
                annotated.stream()
                        .map(
                                use ->
                                        new TagRow(
                                                use.tag(),
                                                use.uses(),
                                                claimed.getOrDefault(use.tag().id(), 0L)))
                        .toList());
    }

    List<TagRow> roots() {
        var known = rows.stream().map(TagRow::id).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.tag().parent() == null || !known.contains(row.tag().parent()))
                .toList();
    }

    List<TagRow> below(TagRow parent) {
        return rows.stream().filter(row -> parent.id().equals(row.tag().parent())).toList();
    }

    List<TagView> tags() {
        return rows.stream().map(TagRow::tag).toList();
    }

    /// All tags that this one could be put below, or merged into: not itself; for a parent, nothing
    /// below it either.
    List<TagView> parentsFor(@Nullable TagView tag) {
        if (tag == null) {
            return tags();
        }
        Set<TagId> inside = new HashSet<>(Set.of(tag.id()));
        for (var grown = true; grown; ) {
            grown = false;
            for (var row : rows) {
                var parent = row.tag().parent();
                grown |= parent != null && inside.contains(parent) && inside.add(row.id());
            }
        }
        return tags().stream().filter(other -> !inside.contains(other.id())).toList();
    }

    /// A colour of the palette that no tag has yet, or where all are taken, one of them.
    String freshColour() {
        return Palette.COLOURS.stream()
                .filter(
                        colour ->
                                tags().stream()
                                        .noneMatch(tag -> tag.colour().equalsIgnoreCase(colour)))
                .findFirst()
                .orElseGet(() -> Palette.COLOURS.get(rows.size() % Palette.COLOURS.size()));
    }

    @Nullable TagView find(@Nullable TagId id) {
        return id == null ? null : byId().get(id);
    }

    private Map<TagId, TagView> byId() {
        return tags().stream().collect(Collectors.toMap(TagView::id, Function.identity()));
    }
}
