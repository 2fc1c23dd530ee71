package org.variorum.ui.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionView;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// The versions of a document, each with the file that it was read from.
class VersionsDialog extends Dialog {

    private final Shelf shelf;

    VersionsDialog(DocumentView document, Shelf shelf) {
        this.shelf = shelf;
        setHeaderTitle(Texts.get("library.versions-of", document.title()));
        setWidth("min(40rem, 94vw)");
        var versions = shelf.documents().versions(document.id());
        var people = shelf.accounts().named(versions.stream().map(VersionView::createdBy).toList());
        versions.forEach(version -> add(row(version, people)));
        getFooter().add(new Button(Texts.get("action.close"), click -> close()));
    }

    private Div row(VersionView version, Map<UserId, Person> people) {
        var number = new Span(Texts.get("version.number", version.number()));
        number.addClassName("version-number");
        var head = new Div(number);
        head.addClassName("history-head");
        if (version.current()) {
            var current = new Span(Texts.get("version.current"));
            current.addClassNames("badge", "badge-quiet");
            head.add(current);
        }
        head.add(Times.of(version.createdAt()), download(version));
        var person = people.get(version.createdBy());
        var facts =
                new Div(
                        Texts.get(
                                "version.facts",
                                person == null
                                        ? Texts.get("history.program")
                                        : person.displayName(),
                                version.filename(),
                                version.length()));
        facts.addClassName("soft");
        var row = new Div(head, facts);
        row.addClassName("history-row");
        return row;
    }

    private Anchor download(VersionView version) {
        var handler =
                DownloadHandler.fromInputStream(
                        request -> {
                            var bytes = shelf.documents().original(version.id());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    version.filename(),
                                    "application/octet-stream",
                                    bytes.length);
                        });
        var link = new Anchor(handler, Texts.get("version.download"));
        link.getElement()
                .setAttribute("aria-label", Texts.get("version.download-of", version.number()));
        link.addClassName("version-download");
        return link;
    }
}
