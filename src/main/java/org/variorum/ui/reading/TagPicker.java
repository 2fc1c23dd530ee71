package org.variorum.ui.reading;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.variorum.Refusal;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagUse;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.groups.GroupId;
import org.variorum.ui.components.Palette;
import org.variorum.ui.components.Texts;

/// Type to find a tag of the group's vocabulary, or to create it.
class TagPicker extends MultiSelectComboBox<TagView> {

    private final Tags tags;
    private final GroupId group;

    TagPicker(Tags tags, GroupId group) {
        super(Texts.get("tags.label"));
        this.tags = tags;
        this.group = group;
        setPlaceholder(Texts.get("tags.placeholder"));
        setItemLabelGenerator(TagView::name);
        setRenderer(new ComponentRenderer<>(TagPicker::row));
        setAllowCustomValue(true);
        setAutoExpand(AutoExpandMode.BOTH);
        setWidthFull();
        load();
        addCustomValueSetListener(event -> create(event.getDetail()));
    }

    /// Chooses these tags.
    void choose(Collection<TagView> chosen) {
        setValue(new HashSet<>(chosen));
    }

    /// The ids of what is chosen.
    Set<TagId> chosen() {
        return getValue().stream().map(TagView::id).collect(Collectors.toSet());
    }

    private void load() {
        setItems(tags.vocabulary(group).stream().map(TagUse::tag).toList());
    }

    private void create(String name) {
        try {
            var tag = tags.create(group, name, Palette.colourFor(name), null);
            var chosen = new HashSet<>(getValue());
            load();
            chosen.add(tag);
            setValue(chosen);
            setInvalid(false);
        } catch (Refusal refusal) {
            setErrorMessage(Texts.of(refusal));
            setInvalid(true);
        }
    }

    private static Div row(TagView tag) {
        var swatch = new Span();
        swatch.addClassName("swatch");
        swatch.getStyle().set("--tag-colour", tag.colour());
        var row = new Div(swatch, new Span(tag.name()));
        row.addClassName("tag-row");
        return row;
    }
}
