package org.variorum.ui.groups;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagView;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Edited;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;
import org.variorum.ui.groups.Vocabulary.TagRow;

/// What can be done with the tags of a group, as far as the person may.
class TagActions {

    private final GroupView group;
    private final TagServices services;
    private final Runnable refresh;
    private final boolean writes;
    private final boolean edits;
    private Vocabulary vocabulary = new Vocabulary(List.of());

    TagActions(GroupView group, TagServices services, Runnable refresh) {
        this.group = group;
        this.services = services;
        this.refresh = refresh;
        this.writes = group.myRole().atLeast(Role.MEMBER);
        this.edits = group.myRole().atLeast(Role.EDITOR);
    }

    void know(Vocabulary now) {
        vocabulary = now;
    }

    MoreMenu menu(TagRow row) {
        var tag = row.tag();
        var menu = new MoreMenu(Texts.get("library.menu-of", tag.name()));
        if (edits) {
            menu.item(Texts.get("tags.edit"), () -> edit(row));
        }
        if (writes) {
            menu.item(Texts.get("tags.create-below"), () -> create(tag));
        }
        menu.item(Texts.get("nav.history"), () -> history(tag));
        if (edits) {
            menu.item(Texts.get("tags.merge"), () -> merge(row));
            menu.separator();
            menu.item(Texts.get("tags.remove"), () -> remove(row));
        }
        return menu;
    }

    void create(@Nullable TagView below) {
        var name = nameField("");
        var colour = new ColourField(Texts.get("tag.colour"));
        colour.setValue(vocabulary.freshColour());
        var parent = parentField(vocabulary.tags(), below);
        new FormDialog(
                        Texts.get("tags.create"),
                        Texts.get("tags.create.do"),
                        () -> {
                            services.tags()
                                    .create(
                                            group.id(),
                                            name.getValue(),
                                            colour.getValue(),
                                            idOf(parent.getValue()));
                            refresh.run();
                        })
                .with("name", name)
                .with("colour", colour)
                .with("parent", parent)
                .open();
    }

    private void edit(TagRow row) {
        var tag = row.tag();
        var name = nameField(tag.name());
        var colour = new ColourField(Texts.get("tag.colour"));
        colour.setValue(tag.colour());
        var parent = parentField(vocabulary.parentsFor(tag), vocabulary.find(tag.parent()));
        new FormDialog(
                        Texts.get("tags.edit-of", tag.name()),
                        Texts.get("action.save"),
                        () ->
                                save(
                                        tag,
                                        name.getValue(),
                                        colour.getValue(),
                                        idOf(parent.getValue()),
                                        tag.lock()))
                .with("name", name)
                .with("colour", colour)
                .with("parent", parent)
                .with(uses(row, "tags.edit.sentence"))
                .open();
    }

    private void save(
            TagView before, String name, String colour, @Nullable TagId parent, long lock) {
        switch (services.tags().change(before.id(), name, colour, parent, lock)) {
            case Edited.Saved<TagView>(TagView now) -> {
                refresh.run();
                Notices.undoable(
                        Texts.get("tags.changed", now.name()), () -> takeBack(before, now));
            }
            case Edited.Conflict<TagView>(TagView theirs) ->
                    new ConflictDialog(
                                    inWords(theirs.name(), theirs.colour(), theirs.parent()),
                                    inWords(name, colour, parent),
                                    () -> save(theirs, name, colour, parent, theirs.lock()),
                                    refresh)
                            .open();
        }
    }

    private void takeBack(TagView before, TagView now) {
        Notices.unlessRefused(
                () -> save(now, before.name(), before.colour(), before.parent(), now.lock()));
    }

    private void merge(TagRow row) {
        var into = new ComboBox<TagView>(Texts.get("tags.merge.into"));
        into.setItems(
                vocabulary.tags().stream().filter(other -> !other.equals(row.tag())).toList());
        into.setItemLabelGenerator(TagView::name);
        into.setRequiredIndicatorVisible(true);
        var sentence = new Paragraph(Texts.get("tags.merge.choose", row.tag().name()));
        sentence.getElement().setAttribute("role", "status");
        into.addValueChangeListener(
                change -> sentence.setText(consequence(row, change.getValue())));
        new FormDialog(
                        Texts.get("tags.merge-of", row.tag().name()),
                        Texts.get("tags.merge.do"),
                        () -> merge(row.tag(), into.getValue()))
                .with("into", into)
                .with(sentence)
                .destructive()
                .open();
    }

    private void merge(TagView from, @Nullable TagView into) {
        if (into == null) {
            throw Refusal.field("into", "blank");
        }
        services.tags().merge(from.id(), into.id());
        refresh.run();
        Notices.done(Texts.get("tags.merged", from.name(), into.name()));
    }

    private static String consequence(TagRow row, @Nullable TagView into) {
        return into == null
                ? Texts.get("tags.merge.choose", row.tag().name())
                : Texts.get("tags.merge.sentence", row.uses(), row.tag().name(), into.name());
    }

    private void remove(TagRow row) {
        var tag = row.tag();
        services.tags().withdraw(tag.id());
        refresh.run();
        Notices.undoable(
                Texts.get("tags.removed", tag.name(), row.uses()),
                () ->
                        Notices.unlessRefused(
                                () -> {
                                    services.tags().restore(tag.id());
                                    refresh.run();
                                }));
    }

    private void history(TagView tag) {
        HistoryDialog.open(
                Texts.get("history.of", tag.name()),
                services.tags().history(tag.id()),
                services.accounts(),
                edits
                        ? revision ->
                                Notices.unlessRefused(
                                        () -> {
                                            services.tags().restoreTo(tag.id(), revision);
                                            refresh.run();
                                        })
                        : null);
    }

    private static TextField nameField(String value) {
        var name = new TextField(Texts.get("tag.name"));
        name.setRequiredIndicatorVisible(true);
        name.setValue(value);
        return name;
    }

    private static ComboBox<TagView> parentField(List<TagView> choice, @Nullable TagView value) {
        var parent = new ComboBox<TagView>(Texts.get("tag.parent"));
        parent.setItems(choice);
        parent.setItemLabelGenerator(TagView::name);
        parent.setClearButtonVisible(true);
        parent.setPlaceholder(Texts.get("tag.no-parent"));
        if (value != null) {
            parent.setValue(value);
        }
        return parent;
    }

    private static Paragraph uses(TagRow row, String key) {
        var sentence = new Paragraph(Texts.get(key, row.annotations(), row.claims()));
        sentence.addClassName("soft");
        return sentence;
    }

    private static @Nullable TagId idOf(@Nullable TagView tag) {
        return tag == null ? null : tag.id();
    }

    private String inWords(String name, String colour, @Nullable TagId parent) {
        var above = vocabulary.find(parent);
        return Texts.get(
                "tag.in-words",
                name,
                colour,
                above == null ? Texts.get("tag.no-parent") : above.name());
    }
}
