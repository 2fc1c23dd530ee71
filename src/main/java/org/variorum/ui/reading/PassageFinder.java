package org.variorum.ui.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Whereabouts;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Finds passages on the desk, each where it is in the version that lies open.
class PassageFinder {

    private final DeskServices services;
    private final DeskSheets sheets;

    PassageFinder(DeskServices services, DeskSheets sheets) {
        this.services = services;
        this.sheets = sheets;
    }

    /// Goes to a passage wherever it is on the desk; elsewhere it is left alone.
    void reveal(PassageView passage) {
        revealFirst(List.of(passage));
    }

    /// Goes to the first of these passages in each pane.
    void revealFirst(List<PassageView> passages) {
        byDocument(passages)
                .forEach(
                        (document, those) ->
                                sheets.panes()
                                        .allOf(document)
                                        .forEach(pane -> revealFirst(those, pane)));
    }

    private boolean revealFirst(List<PassageView> passages, Pane pane) {
        var ids = passages.stream().map(PassageView::id).toList();
        var places = services.placements().whereabouts(ids, pane.version().id());
        var first =
                ids.stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .map(Whereabouts::span)
                        .filter(Objects::nonNull)
                        .findFirst();
        first.ifPresent((Span span) -> pane.text().reveal(span));
        return first.isPresent();
    }

    /// The same, and where the words of none of them are there, turns the pane to the version that
    /// had them last.
    void openFirst(List<PassageView> passages) {
        byDocument(passages)
                .forEach(
                        (document, those) -> {
                            if (sheets.panes().of(document).isPresent()) {
                                open(those);
                            }
                        });
    }

    /// Opens the passage's document, and the version that had its words last if the current one has
    /// not.
    ///
    /// @return whether it is on the desk now
    boolean open(PassageView passage) {
        return open(List.of(passage));
    }

    private boolean open(List<PassageView> ofOneDocument) {
        if (!openCurrent(ofOneDocument.getFirst())) {
            return false;
        }
        var document = ofOneDocument.getFirst().document();
        for (var pane : sheets.panes().allOf(document)) {
            if (revealFirst(ofOneDocument, pane)) {
                sheets.bringForward(pane);
                return true;
            }
        }
        turn(ofOneDocument.getFirst());
        return true;
    }

    /// Opens the passage's document, whether its current version has the words or not, and goes
    /// there if it has.
    ///
    /// @return whether the document is on the desk now
    boolean openCurrent(PassageView passage) {
        if (!sheets.open(passage.document())) {
            return false;
        }
        sheets.panes().of(passage.document()).ifPresent(sheets::bringForward);
        reveal(passage);
        return true;
    }

    private void turn(PassageView passage) {
        var now = services.placements().now(List.of(passage.id())).get(passage.id());
        if (now != null) {
            openVersion(passage, now.lastVersion());
            if (!now.isPlaced()) {
                Notices.done(Texts.get("place.last", now.lastNumber()));
            }
        }
    }

    /// Turns the passage's document to this version, and goes to the passage there.
    void openVersion(PassageView passage, VersionId version) {
        sheets.panes()
                .of(passage.document())
                .ifPresent(pane -> sheets.openVersion(pane, services.documents().version(version)));
        reveal(passage);
    }

    private static Map<DocumentId, List<PassageView>> byDocument(List<PassageView> passages) {
        return passages.stream().collect(Collectors.groupingBy(PassageView::document));
    }
}
