package org.variorum.ui.versions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.annotations.VersionPreview;
import org.variorum.documents.Block;
import org.variorum.documents.Upload;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Shows, before anything is published, what a new version would do: to the text, and to all that
/// was said of it.
class PublishDialog extends Dialog {

    private final Publishing publishing;
    private final Upload upload;
    private final Runnable closed;
    private final Div content = new Div();
    private int seen;

    /// @param closed called once it is published, or added as another document
    PublishDialog(Publishing publishing, Upload upload, Runnable closed) {
        this.publishing = publishing;
        this.upload = upload;
        this.closed = closed;
        setHeaderTitle(Texts.get("publish.title", publishing.document().title()));
        setWidth("min(52rem, 96vw)");
        setCloseOnOutsideClick(false);
        addClassName("publish-dialog");
        content.addClassName("publish-content");
        add(content);
    }

    /// Shows what it would do to the version of this number, or to the one that has come since.
    ///
    /// @throws Refusal if it cannot be published
    void preview(int known) {
        try {
            show(previewOf(known), null);
        } catch (Refusal refusal) {
            anew(refusal);
        }
    }

    /// Somebody was faster: the same against what they published.
    private void anew(Refusal refusal) {
        if (!refusal.code().equals("newer-version")) {
            throw refusal;
        }
        show(previewOf(publishing.current()), Texts.of(refusal));
    }

    private VersionPreview previewOf(int known) {
        var preview =
                publishing
                        .services()
                        .placements()
                        .preview(publishing.document().id(), known, upload);
        if (preview.identical()) {
            throw Refusal.of("same-version", preview.number());
        }
        return preview;
    }

    private void show(VersionPreview preview, @Nullable String notice) {
        seen = preview.number();
        content.removeAll();
        getFooter().removeAll();
        if (notice != null) {
            content.add(banner(notice));
        }
        if (preview.different()) {
            content.add(banner(Texts.get("publish.different")));
        }
        content.add(new TallyView(preview.annotations(), preview.passages(), preview.open()));
        content.add(title(preview), new DifferenceView(excerpts(preview)));
        buttons(preview);
    }

    private static H3 title(VersionPreview preview) {
        return new H3(Texts.get("publish.difference", preview.number()));
    }

    private static Div banner(String sentence) {
        var banner = new Div(new Span(sentence));
        banner.addClassName("banner");
        banner.getElement().setAttribute("role", "alert");
        return banner;
    }

    private List<Excerpt> excerpts(VersionPreview preview) {
        var old = publishing.services().documents().text(preview.current());
        return Excerpts.of(
                old.text(),
                old.blocks().stream().map(each -> each.block().span()).toList(),
                upload.imported().text(),
                upload.imported().structure().blocks().stream().map(Block::span).toList(),
                preview.difference());
    }

    private void buttons(VersionPreview preview) {
        var discard = new Button(Texts.get("publish.discard"), click -> close());
        getFooter().add(discard);
        if (preview.different()) {
            var another =
                    new Button(
                            Texts.get("publish.as-document"),
                            click -> attempt(() -> publishing.addAsDocument(upload)));
            another.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var anyway =
                    new Button(
                            Texts.get("publish.anyway", seen + 1),
                            click -> attempt(() -> publishing.publish(upload, seen, true)));
            getFooter().add(anyway, another);
        } else {
            var publish =
                    new Button(
                            Texts.get("publish.do", seen + 1),
                            click -> attempt(() -> publishing.publish(upload, seen, false)));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setDisableOnClick(true);
            getFooter().add(publish);
        }
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            close();
            closed.run();
        } catch (Refusal refusal) {
            if (!Notices.unlessRefused(() -> anew(refusal))) {
                close();
            }
        }
    }
}
