package org.variorum.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.nio.charset.StandardCharsets;
import org.variorum.Refusal;
import org.variorum.documents.Upload;
import org.variorum.documents.VersionText;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Edits a text in place. What is written is kept in the browser until it is published or thrown
/// away; publishing begins with a look at what it does.
class EditTextDialog extends Dialog {

    /// A field of a browser holds more, but one no longer writes in it with ease.
    private static final int MOST = 400_000;

    private final Publishing publishing;
    private final VersionText current;
    private final DraftArea source;
    private final FieldErrors errors;
    private final Div preview = new Div();
    private final Tab write = new Tab(Texts.get("edit.write"));
    private final Tab read = new Tab(Texts.get("edit.preview"));
    private final Tabs tabs = new Tabs(write, read);

    private EditTextDialog(Publishing publishing, VersionText current) {
        this.publishing = publishing;
        this.current = current;
        var person = publishing.services().accounts().me().id();
        var key =
                DraftKey.ofEdit(
                        person,
                        "text-" + publishing.document().id().value(),
                        current.version().number());
        source = new DraftArea(Texts.get("edit.text"), key);
        source.setValue(current.text());
        source.addClassName("edit-source");
        errors = new FieldErrors().otherwise(source);
        preview.addClassName("edit-preview");
        preview.setVisible(false);
        setHeaderTitle(Texts.get("edit.title", publishing.document().title()));
        setWidth("min(60rem, 96vw)");
        setHeight("92vh");
        setCloseOnOutsideClick(false);
        addClassName("edit-dialog");
        tabs.addSelectedChangeListener(change -> turn());
        var body = new Div(tabs, source, preview);
        body.addClassName("edit-body");
        add(body);
        getFooter().add(cancel(), next());
        source.focus();
        beginAtTheTop();
    }

    /// Opens the current text; one that is too long is refused with a sentence.
    static void open(Publishing publishing) {
        var services = publishing.services();
        var document = services.documents().get(publishing.document().id());
        var text = services.documents().text(document.currentVersion());
        if (text.text().length() > MOST) {
            Notices.problem(Texts.get("edit.too-long", MOST));
            return;
        }
        new EditTextDialog(publishing, text).open();
    }

    /// A browser would begin at the end, also after kept words are put back.
    private void beginAtTheTop() {
        source.getElement()
                .executeJs(
                        """
                        const top = () => {
                          this.inputElement.setSelectionRange(0, 0);
                          this.scrollToStart();
                        };
                        this.addEventListener('draft-restored', () => requestAnimationFrame(top), { once: true });
                        requestAnimationFrame(() => requestAnimationFrame(top));""");
    }

    private Component cancel() {
        return new Button(
                Texts.get("action.cancel"),
                click -> {
                    source.draft().forget();
                    close();
                });
    }

    private Component next() {
        var next = new Button(Texts.get("edit.continue"), click -> proceed());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(source)
                .resetFocusOnActiveElement();
        return next;
    }

    private void turn() {
        var reading = tabs.getSelectedTab().equals(read);
        if (reading && !showPreview()) {
            tabs.setSelectedTab(write);
            return;
        }
        source.setVisible(!reading);
        preview.setVisible(reading);
    }

    /// @return false if the text cannot be read, which the field says
    private boolean showPreview() {
        return errors.unlessRefused(
                () -> {
                    var text = upload().imported();
                    preview.removeAll();
                    preview.add(TextPreview.of(text));
                });
    }

    private void proceed() {
        var done =
                errors.unlessRefused(
                        () ->
                                publishing.show(
                                        upload(),
                                        Math.toIntExact(source.draft().lock()),
                                        this::published));
        if (!done) {
            tabs.setSelectedTab(write);
        }
    }

    private void published() {
        source.draft().forget();
        close();
    }

    /// @throws Refusal as an import of a file with this text
    private Upload upload() {
        return publishing.read(
                current.version().filename(), source.getValue().getBytes(StandardCharsets.UTF_8));
    }
}
