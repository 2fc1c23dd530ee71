package org.variorum.ui.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.UploadDropZone;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Upload;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Publishes a new version of a document from a file.
class NewVersionDialog extends Dialog {

    private final DocumentView document;
    private final Shelf shelf;
    private final Runnable refresh;

    NewVersionDialog(DocumentView document, Shelf shelf, Runnable refresh) {
        this.document = document;
        this.shelf = shelf;
        this.refresh = refresh;
        setHeaderTitle(Texts.get("library.new-version-of", document.title()));
        setWidth("min(32rem, 94vw)");
        var intake = new Intake(this, shelf.importers().maxBytes(), this::publish).one();
        var zone =
                new Div(
                        DocumentActions.sentence(Texts.get("library.new-version.sentence")),
                        intake.button(Texts.get("library.choose-file")),
                        intake);
        zone.addClassName("drop-here");
        add(new UploadDropZone(zone, intake.manager()));
        getFooter().add(new Button(Texts.get("action.close"), click -> close()));
    }

    private String publish(String filename, byte[] bytes) {
        var text = shelf.importers().read(filename, bytes);
        var published =
                shelf.documents()
                        .publish(
                                document.id(),
                                document.versions(),
                                new Upload(filename, bytes, text));
        close();
        refresh.run();
        var sentence = Texts.get("library.published", published.number(), document.title());
        Notices.done(sentence);
        return sentence;
    }
}
