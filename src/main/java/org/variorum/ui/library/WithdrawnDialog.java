package org.variorum.ui.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.variorum.documents.DocumentView;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// The withdrawn documents of a group, with a way back for each.
class WithdrawnDialog extends Dialog {

    private final Shelf shelf;
    private final GroupView group;
    private final Runnable refresh;

    WithdrawnDialog(GroupView group, Shelf shelf, Runnable refresh) {
        this.group = group;
        this.shelf = shelf;
        this.refresh = refresh;
        setHeaderTitle(Texts.get("library.withdrawn"));
        setWidth("min(36rem, 94vw)");
        getFooter().add(new Button(Texts.get("action.close"), click -> close()));
        show();
    }

    private void show() {
        removeAll();
        var withdrawn = shelf.documents().withdrawn(group.id());
        if (withdrawn.isEmpty()) {
            var sentence = new Paragraph(Texts.get("library.none-withdrawn"));
            sentence.addClassName("page-sentence");
            add(sentence);
        }
        withdrawn.forEach(document -> add(row(document)));
    }

    private Div row(DocumentView document) {
        var title = new Span(document.title());
        title.addClassName("document-title");
        var restore = new Button(Texts.get("action.restore"), click -> restore(document));
        restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
        restore.setAriaLabel(Texts.get("action.restore-of", document.title()));
        var head = new Div(title, restore);
        head.addClassName("history-head");
        var row = new Div(head);
        row.addClassName("history-row");
        return row;
    }

    private void restore(DocumentView document) {
        shelf.documents().restore(document.id());
        show();
        refresh.run();
        Notices.done(Texts.get("library.was-restored", document.title()));
    }
}
