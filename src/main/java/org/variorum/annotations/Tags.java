package org.variorum.annotations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.Acting;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;
import org.variorum.history.Attempts;
import org.variorum.history.Edited;
import org.variorum.history.Histories;
import org.variorum.history.PastState;

/// The vocabularies of groups: words with colours, in a tree of any depth. Members add to it,
/// editors keep it in order.
///
/// What is withdrawn from the vocabulary is no longer shown on anything, but nothing loses it:
/// restoring the tag brings it back everywhere.
@Service
public class Tags {

    private final TagRepository tags;
    private final TagWriter writer;
    private final Attempts attempts;
    private final Histories histories;
    private final Memberships memberships;
    private final Acting acting;

    Tags(
            TagRepository tags,
            TagWriter writer,
            Attempts attempts,
            Histories histories,
            Memberships memberships,
            Acting acting) {
        this.tags = tags;
        this.writer = writer;
        this.attempts = attempts;
        this.histories = histories;
        this.memberships = memberships;
        this.acting = acting;
    }

    /// The vocabulary by name, with the number of annotations that the person acting may see.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public List<TagUse> vocabulary(GroupId group) {
        var uses =
                tags.uses(group.value(), acting.required().value()).stream()
                        .collect(Collectors.toMap(TagCount::tag, TagCount::uses));
        var vocabulary = of(group);
        return vocabulary.live().stream()
                .map(tag -> new TagUse(vocabulary.view(tag), uses.getOrDefault(tag.key(), 0L)))
                .toList();
    }

    /// The tag of this name: the one there is, in any case, as it is (restored if it was withdrawn
    /// or merged away), or else a new one.
    ///
    /// @param name one line, up to 60 characters
    /// @param colour `#rrggbb`
    /// @throws Refusal on `name`: `blank`, `too-long`, `invisible`; on `colour`: `colour-shape`; on
    ///   `parent`: `tag-unknown` if it is not in the group's vocabulary
    @PreAuthorize("@memberships.writes(#group)")
    public TagView create(GroupId group, String name, String colour, @Nullable TagId parent) {
        return attempts.at(() -> writer.create(group, name, colour, parent));
    }

    /// Renames, recolours and moves a tag; what bears it follows.
    ///
    /// @return a conflict, with nothing changed, if somebody saved since the editor's lock
    /// @throws Refusal as [#create]; also `tag-taken` on `name` if another tag has it and
    ///   `tag-taken-withdrawn` if that one is withdrawn, `tag-cycle` on `parent` if that is the tag
    ///   itself or below it, `tag-withdrawn` if the tag is withdrawn
    @PreAuthorize("@tagRights.edits(#tag)")
    public Edited<TagView> change(
            TagId tag, String name, String colour, @Nullable TagId parent, long lock) {
        return attempts.at(() -> writer.change(tag, name, colour, parent, lock));
    }

    /// Makes two tags one: everything that bears `from` bears `into` instead, its children move
    /// below `into`, and `from` is withdrawn. If `into` was below `from` it takes its place.
    /// Publishes [TagsMerged].
    ///
    /// @throws Refusal `tag-merge-self`; on `into`, `tag-unknown` if it is of another group;
    ///   `tag-withdrawn` if either is withdrawn
    @PreAuthorize("@tagRights.edits(#from) and @tagRights.edits(#into)")
    public void merge(TagId from, TagId into) {
        attempts.run(() -> writer.merge(from, into));
    }

    /// Removes a tag from the vocabulary. Tags below it are shown below its parent. Once more
    /// changes nothing.
    @PreAuthorize("@tagRights.edits(#tag)")
    public void withdraw(TagId tag) {
        attempts.run(() -> writer.withdraw(tag));
    }

    /// Brings a withdrawn tag back, and with it all its uses; what was merged into another tag
    /// stays with that one. Once more changes nothing.
    @PreAuthorize("@tagRights.edits(#tag)")
    public void restore(TagId tag) {
        attempts.run(() -> writer.restore(tag));
    }

    /// What was withdrawn from the vocabulary or merged away, by name.
    @PreAuthorize("@memberships.edits(#group)")
    @Transactional(readOnly = true)
    public List<TagView> withdrawn(GroupId group) {
        var vocabulary = of(group);
        return vocabulary.withdrawn().stream().map(vocabulary::view).toList();
    }

    /// One tag, also one that was withdrawn; [#all] leaves that one out.
    @PreAuthorize("@tagRights.reads(#tag)")
    @Transactional(readOnly = true)
    public TagView get(TagId tag) {
        var stored = tags.findById(tag.value()).orElseThrow();
        return of(stored.group()).view(stored);
    }

    /// These tags, by name, as whatever bears them shows them: unknown and withdrawn ones are left
    /// out, and those of groups that the person acting may not read.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<TagView> all(Collection<TagId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var keys = ids.stream().map(TagId::value).collect(Collectors.toSet());
        var groups =
                tags.groupsOf(keys).stream()
                        .filter(group -> memberships.reads(new GroupId(group)))
                        .toList();
        return groups.isEmpty() ? List.of() : new Vocabulary(tags.ofGroups(groups)).views(keys);
    }

    /// The past of a tag, newest first, in the fields `name`, `colour`, `parent` and `merged` (both
    /// by their present names) and `withdrawn`.
    @PreAuthorize("@tagRights.reads(#tag)")
    @Transactional(readOnly = true)
    public List<PastState> history(TagId tag) {
        var vocabulary = of(new GroupId(tags.groupOf(tag.value()).orElseThrow()));
        return histories.of(Tag.class, tag.value(), past -> fields(past, vocabulary));
    }

    /// Gives a tag the name, colour and parent it had after this revision, as a new revision.
    ///
    /// @throws Refusal as [#change]; `no-such-revision` if it did not exist then
    @PreAuthorize("@tagRights.edits(#tag)")
    public TagView restoreTo(TagId tag, long revision) {
        return attempts.at(() -> writer.restoreTo(tag, revision));
    }

    private Vocabulary of(GroupId group) {
        return new Vocabulary(tags.ofGroups(List.of(group.value())));
    }

    private static Map<String, @Nullable String> fields(Tag past, Vocabulary vocabulary) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", past.name());
        fields.put("colour", past.colour());
        fields.put("parent", nameOf(past.parent(), vocabulary));
        fields.put("merged", nameOf(past.mergedInto(), vocabulary));
        fields.put("withdrawn", past.isWithdrawn() ? "true" : null);
        return fields;
    }

    private static @Nullable String nameOf(@Nullable UUID tag, Vocabulary vocabulary) {
        return tag == null ? null : vocabulary.names(List.of(tag));
    }
}
