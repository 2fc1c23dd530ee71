package org.variorum.ui.reading;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.EditAnnotation;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Texts;

/// Writes what one has to say of a passage: a note, tags, and for whom.
class AnnotationDialog extends Dialog {

    /// Told how it ended.
    interface Done {
        void saved(AnnotationView annotation);

        /// The words were thrown away on purpose; who leaves by Esc finds them again.
        default void discarded() {}
    }

    private final DeskServices services;
    private final Done done;
    private final DraftArea note;
    private final TagPicker tags;
    private final RadioButtonGroup<Visibility> visibility =
            new RadioButtonGroup<>(Texts.get("note.for"));
    private final FieldErrors errors;

    private AnnotationDialog(
            DeskServices services, GroupId group, String quote, DraftKey draft, Done done) {
        this.services = services;
        this.done = done;
        this.note = new DraftArea(Texts.get("note.label"), draft);
        this.tags = new TagPicker(services.tags(), group);
        this.errors = new FieldErrors().with("note", note).otherwise(note);
        setWidth("min(34rem, 94vw)");
        setCloseOnOutsideClick(false);
        note.setPlaceholder(Texts.get("note.placeholder"));
        note.setMinRows(4);
        note.setMaxRows(14);
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(Texts::of);
        visibility.setValue(Visibility.SHARED);
        var words = new Div(quote);
        words.addClassNames("quote", "dialog-quote");
        add(words, note, tags, visibility);
        note.focus();
    }

    /// A new annotation on the selection.
    static void openNew(DeskServices services, GroupId group, Selection selection, Done done) {
        var draft =
                DraftKey.ofNew(
                        services.accounts().me().id(),
                        "note-" + selection.version().value(),
                        selection.span());
        var dialog = new AnnotationDialog(services, group, selection.quote(), draft, done);
        dialog.setHeaderTitle(Texts.get("note.new"));
        dialog.buttons(() -> dialog.create(selection));
        dialog.open();
    }

    /// Changes an annotation of one's own.
    static void openEdit(DeskServices services, AnnotationView annotation, Done done) {
        var passage = annotation.passage();
        var draft =
                DraftKey.ofEdit(
                        annotation.author(), "note-" + annotation.id().value(), annotation.lock());
        var dialog =
                new AnnotationDialog(
                        services, passage.group(), passage.quote().exact(), draft, done);
        dialog.setHeaderTitle(Texts.get("note.edit"));
        dialog.note.setValue(annotation.note());
        dialog.tags.choose(annotation.tags());
        dialog.visibility.setValue(annotation.visibility());
        dialog.buttons(() -> dialog.change(annotation, dialog.note.draft().lock()));
        dialog.open();
    }

    private void buttons(Runnable save) {
        var keep = new Button(Texts.get("action.save"), click -> errors.unlessRefused(save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var discard =
                new Button(
                        Texts.get("action.cancel"),
                        click -> {
                            note.draft().forget();
                            done.discarded();
                            close();
                        });
        getFooter().add(discard, keep);
    }

    private void create(Selection selection) {
        saved(
                services.annotations()
                        .annotate(
                                new NewAnnotation(
                                        selection,
                                        note.getValue(),
                                        visibility.getValue(),
                                        tags.chosen())));
    }

    private void change(AnnotationView before, long lock) {
        var command =
                new EditAnnotation(
                        before.id(), lock, note.getValue(), visibility.getValue(), tags.chosen());
        switch (services.annotations().edit(command)) {
            case Edited.Saved<AnnotationView>(var now) -> saved(now);
            case Edited.Conflict<AnnotationView>(var theirs) ->
                    new ConflictDialog(
                                    theirs.note(),
                                    note.getValue(),
                                    () -> errors.unlessRefused(() -> change(before, theirs.lock())),
                                    () -> saved(theirs))
                            .open();
        }
    }

    private void saved(AnnotationView annotation) {
        note.draft().forget();
        close();
        done.saved(annotation);
    }
}
