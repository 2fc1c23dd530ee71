package org.variorum.ui.library;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.variorum.accounts.UserId;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionView;
import org.variorum.groups.GroupView;
import org.variorum.history.Edited;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.versions.Publishing;

/// What can be done with a document of the library, as far as the person may.
class DocumentActions {

    private final GroupView group;
    private final Shelf shelf;
    private final Runnable refresh;
    private final UserId me;

    DocumentActions(GroupView group, Shelf shelf, Runnable refresh) {
        this.group = group;
        this.shelf = shelf;
        this.refresh = refresh;
        this.me = shelf.accounts().me().id();
    }

    String desk(DocumentRow row) {
        return Places.desk(group.slug(), List.of(row.id()));
    }

    String placing(DocumentRow row) {
        return Places.placing(group.slug(), row.id());
    }

    MoreMenu menu(DocumentRow row) {
        var document = row.document();
        var menu = new MoreMenu(Texts.get("library.menu-of", document.title()));
        menu.item(Texts.get("library.open-desk"), () -> Places.go(desk(row)));
        menu.item(
                Texts.get("library.all-versions"),
                () -> Places.go(Places.versions(group.slug(), document.id())));
        menu.item(Texts.get("nav.history"), () -> history(document));
        if (changes(document)) {
            menu.item(Texts.get("library.edit"), () -> edit(document));
            var publishing = publishing(document);
            menu.item(Texts.get("library.new-version"), publishing::fromFile);
            menu.item(Texts.get("library.edit-text"), publishing::fromEditing);
            menu.separator();
            menu.item(Texts.get("action.withdraw"), () -> withdraw(document));
        }
        return menu;
    }

    private Publishing publishing(DocumentView document) {
        return new Publishing(
                shelf.versions(),
                group,
                document,
                new Publishing.Done() {
                    @Override
                    public void published(VersionView version) {
                        refresh.run();
                    }

                    @Override
                    public void added(DocumentView another) {
                        refresh.run();
                    }
                });
    }

    private boolean changes(DocumentView document) {
        return Publishing.isAllowed(group, document, me);
    }

    private void edit(DocumentView document) {
        var title = field("document.title", document.title());
        title.setRequiredIndicatorVisible(true);
        var author = field("document.author", document.author());
        var source = field("document.source", document.source());
        var dated = field("document.dated", document.dated());
        new FormDialog(
                        Texts.get("library.edit"),
                        Texts.get("action.save"),
                        () ->
                                save(
                                        document,
                                        new Details(
                                                title.getValue(),
                                                author.getValue(),
                                                source.getValue(),
                                                dated.getValue()),
                                        document.lock()))
                .with("title", title)
                .with("author", author)
                .with("source", source)
                .with("dated", dated)
                .open();
    }

    private void save(DocumentView document, Details details, long lock) {
        switch (shelf.documents().describe(document.id(), details, lock)) {
            case Edited.Saved<DocumentView> saved -> refresh.run();
            case Edited.Conflict<DocumentView>(DocumentView theirs) ->
                    new ConflictDialog(
                                    inWords(detailsOf(theirs)),
                                    inWords(details),
                                    () -> save(theirs, details, theirs.lock()),
                                    refresh)
                            .open();
        }
    }

    private void history(DocumentView document) {
        HistoryDialog.open(
                Texts.get("history.of", document.title()),
                shelf.documents().history(document.id()),
                shelf.accounts(),
                changes(document)
                        ? revision -> {
                            shelf.documents().restoreTo(document.id(), revision);
                            refresh.run();
                        }
                        : null);
    }

    private void withdraw(DocumentView document) {
        shelf.documents().withdraw(document.id());
        refresh.run();
        Notices.undoable(
                Texts.get("library.was-withdrawn", document.title()),
                () -> {
                    shelf.documents().restore(document.id());
                    refresh.run();
                });
    }

    private static TextField field(String label, String value) {
        var field = new TextField(Texts.get(label));
        field.setValue(value);
        return field;
    }

    private static Details detailsOf(DocumentView document) {
        return new Details(
                document.title(), document.author(), document.source(), document.dated());
    }

    private static String inWords(Details details) {
        return Texts.get(
                "document.in-words",
                details.title(),
                details.author(),
                details.source(),
                details.dated());
    }
}
