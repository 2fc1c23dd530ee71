package org.variorum.ui.reading;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.Refusal;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.PassageView;
import org.variorum.claims.EvidenceId;
import org.variorum.documents.DocumentId;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

/// Brings what others did onto the panes: one small delta where one passage was touched, all marks
/// again where the change is wider (a tag recoloured, a claim decided) or its passage cannot be
/// named any more.
class DeskNews {

    private final DeskServices services;
    private final DeskPanes panes;

    DeskNews(DeskServices services, DeskPanes panes) {
        this.services = services;
        this.panes = panes;
    }

    /// Takes one line of the group's timeline.
    void take(TimelineEntry entry) {
        switch (entry.kind()) {
            case ANNOTATION, EVIDENCE ->
                    touched(entry).ifPresentOrElse(this::repaint, () -> reload(entry));
            case DISCUSSION, POST, CLAIM, TAG, DECISION -> reload(entry);
            case GROUP, MEMBER, DOCUMENT, VERSION, RELATION -> {}
        }
    }

    /// Paints what stands on this passage now, or nothing any more.
    void repaint(PassageView passage) {
        panes.of(passage.version())
                .ifPresent(
                        pane ->
                                services.marks()
                                        .of(passage.id())
                                        .ifPresentOrElse(
                                                pane.text()::put,
                                                () -> pane.text().remove(passage.id())));
    }

    private Optional<PassageView> touched(TimelineEntry entry) {
        if (entry.verb() == Change.Verb.WITHDRAWN) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    entry.kind() == Change.Kind.ANNOTATION
                            ? services.annotations()
                                    .get(new AnnotationId(entry.subject()))
                                    .passage()
                            : services.evidences().get(new EvidenceId(entry.subject())).passage());
        } catch (AccessDeniedException | Refusal notMine) {
            return Optional.empty();
        }
    }

    private void reload(TimelineEntry entry) {
        var document = entry.document();
        if (document == null) {
            panes.forEachText(TextPane::reload);
        } else {
            panes.of(new DocumentId(document)).ifPresent(pane -> pane.text().reload());
        }
    }
}
