package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.EditAnnotation;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Visibility;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Edited;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.ButtonMenu;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.Markdown;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// What one person says of a passage, with what may be done about it.
class AnnotationRow extends Composite<Div> {

    private final DeskServices services;
    private final GroupView group;
    private final UserId me;
    private final AnnotationView annotation;
    private final Consumer<AnnotationView> changed;

    /// @param changed hears of the annotation as it is then
    AnnotationRow(
            DeskServices services,
            GroupView group,
            UserId me,
            AnnotationView annotation,
            Person author,
            Consumer<AnnotationView> changed) {
        this.services = services;
        this.group = group;
        this.me = me;
        this.annotation = annotation;
        this.changed = changed;
        getContent().addClassName("said");
        getContent().add(head(author));
        addWords();
    }

    private Component head(Person author) {
        var head =
                new Div(
                        new PersonAvatar(author),
                        withClass(new Span(author.displayName()), "who"),
                        Times.of(annotation.changedAt()));
        head.addClassName("said-head");
        if (annotation.visibility() == Visibility.PRIVATE) {
            head.add(withClass(new Span(Texts.get("note.private")), "private-sign"));
        }
        head.add(menu());
        return head;
    }

    private void addWords() {
        var row = getContent();
        if (!annotation.tags().isEmpty()) {
            var tags = new Div();
            tags.addClassName("tags");
            annotation.tags().forEach(tag -> tags.add(Badge.of(tag)));
            row.add(tags);
        }
        if (!annotation.note().isEmpty()) {
            row.add(Markdown.of(annotation.note()));
        }
    }

    private Component menu() {
        var button = new NativeButton("⋯");
        button.addClassName("pane-button");
        button.getElement().setAttribute("aria-label", Texts.get("note.menu"));
        new ButtonMenu(button, this::fill);
        return button;
    }

    private void fill(ContextMenu menu) {
        var mine = annotation.author().equals(me);
        if (mine && writes()) {
            menu.addItem(Texts.get("note.edit"), click -> edit());
            var other =
                    annotation.visibility() == Visibility.PRIVATE
                            ? Visibility.SHARED
                            : Visibility.PRIVATE;
            menu.addItem(
                    Texts.get(other == Visibility.PRIVATE ? "note.make-private" : "note.share"),
                    click -> show(other));
        }
        menu.addItem(Texts.get("nav.history"), click -> history(mine && writes()));
        if (mine && writes() || group.myRole().atLeast(Role.EDITOR)) {
            menu.addItem(Texts.get("action.withdraw"), click -> withdraw());
        }
    }

    private void edit() {
        AnnotationDialog.openEdit(services, annotation, changed::accept);
    }

    private void show(Visibility visibility) {
        var tags = annotation.tags().stream().map(TagView::id).collect(Collectors.toSet());
        var command =
                new EditAnnotation(
                        annotation.id(), annotation.lock(), annotation.note(), visibility, tags);
        switch (services.annotations().edit(command)) {
            case Edited.Saved<AnnotationView>(var now) -> changed.accept(now);
            case Edited.Conflict<AnnotationView>(var theirs) -> {
                Notices.problem(Texts.get("conflict.read-again"));
                changed.accept(theirs);
            }
        }
    }

    private void withdraw() {
        services.annotations().withdraw(annotation.id());
        changed.accept(annotation);
        Notices.undoable(
                Texts.get("note.withdrawn"),
                () -> {
                    services.annotations().restore(annotation.id());
                    changed.accept(annotation);
                });
    }

    private void history(boolean restorable) {
        HistoryDialog.open(
                Texts.get("note.history"),
                services.annotations().history(annotation.id()),
                services.accounts(),
                restorable
                        ? revision ->
                                changed.accept(
                                        services.annotations().restoreTo(annotation.id(), revision))
                        : null);
    }

    private boolean writes() {
        return group.myRole().atLeast(Role.MEMBER);
    }

    private static <T extends com.vaadin.flow.component.HasStyle> T withClass(
            T component, String name) {
        component.addClassName(name);
        return component;
    }
}
