package org.variorum.ui.claims;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagUse;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.groups.GroupId;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// The group's tags to choose from; a word that is not among them becomes a new one.
final class TagField extends MultiSelectComboBox<TagView> {

    private static final List<String> COLOURS =
            List.of("#3b74b4", "#4c8a44", "#b07d10", "#b4494f", "#6a4c93", "#1f6f78");

    private final Tags tags;
    private final GroupId group;

    TagField(Tags tags, GroupId group) {
        super(Texts.get("claim.tags"));
        this.tags = tags;
        this.group = group;
        setWidthFull();
        setItemLabelGenerator(TagView::name);
        setItems(vocabulary());
        setAllowCustomValue(true);
        setPlaceholder(Texts.get("claim.tags-placeholder"));
        addCustomValueSetListener(event -> create(event.getDetail()));
    }

    /// Chooses these, as they are named today.
    void choose(Collection<TagView> chosen) {
        var ids = chosen.stream().map(TagView::id).collect(Collectors.toSet());
        setValue(
                vocabulary().stream()
                        .filter(tag -> ids.contains(tag.id()))
                        .collect(Collectors.toSet()));
    }

    Set<TagId> chosen() {
        return getValue().stream().map(TagView::id).collect(Collectors.toSet());
    }

    private void create(String name) {
        Notices.unlessRefused(
                () -> {
                    var colour = COLOURS.get(Math.floorMod(name.hashCode(), COLOURS.size()));
                    var tag = tags.create(group, name, colour, null);
                    var chosen = new HashSet<>(getValue());
                    setItems(vocabulary());
                    chosen.removeIf(known -> known.id().equals(tag.id()));
                    chosen.add(tag);
                    choose(chosen);
                });
    }

    private List<TagView> vocabulary() {
        return tags.vocabulary(group).stream().map(TagUse::tag).toList();
    }
}
