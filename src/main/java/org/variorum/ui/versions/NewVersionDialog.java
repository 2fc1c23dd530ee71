package org.variorum.ui.versions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.UploadDropZone;
import org.variorum.ui.components.Texts;

/// Takes the file of a new version. What is refused is said here; what can be published is shown
/// with all that it would change.
class NewVersionDialog extends Dialog {

    private final Publishing publishing;

    NewVersionDialog(Publishing publishing) {
        this.publishing = publishing;
        var document = publishing.document();
        setHeaderTitle(Texts.get("library.new-version-of", document.title()));
        setWidth("min(32rem, 94vw)");
        var maxBytes = publishing.services().importers().maxBytes();
        var intake = new Intake(this, maxBytes, this::take).one();
        var sentence = new Paragraph(Texts.get("library.new-version.sentence"));
        sentence.addClassName("page-sentence");
        var zone = new Div(sentence, intake.button(Texts.get("library.choose-file")), intake);
        zone.addClassName("drop-here");
        add(new UploadDropZone(zone, intake.manager()));
        getFooter().add(new Button(Texts.get("action.close"), click -> close()));
    }

    private Intake.Outcome take(String filename, byte[] bytes) {
        publishing.show(publishing.read(filename, bytes), publishing.seen(), this::close);
        return Intake.Outcome.taken(Texts.get("publish.look"));
    }
}
