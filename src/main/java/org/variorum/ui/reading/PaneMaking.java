package org.variorum.ui.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionView;
import org.variorum.ui.versions.TakingPart;

/// Makes panes that do what the desk does: mark, choose, compare.
class PaneMaking {

    private final DeskServices services;
    private final UserId me;
    private final Marking marking;
    private final TextSettings settings;
    private final Desk desk;
    private final DeskSheets sheets;

    PaneMaking(
            DeskServices services,
            UserId me,
            Marking marking,
            TextSettings settings,
            Desk desk,
            DeskSheets sheets) {
        this.services = services;
        this.me = me;
        this.marking = marking;
        this.settings = settings;
        this.desk = desk;
        this.sheets = sheets;
    }

    /// A pane of the current version.
    Pane current(DocumentView document) {
        return of(document, (Integer) null);
    }

    /// A pane of this version, or of the current one where there is no such.
    Pane of(DocumentView document, @Nullable Integer number) {
        var versions = services.documents().versions(document.id());
        var version =
                versions.stream()
                        .filter(
                                candidate ->
                                        number == null
                                                ? candidate.current()
                                                : candidate.number() == number)
                        .findFirst()
                        .orElseGet(versions::getFirst);
        return of(document, versions, version);
    }

    /// A pane of this version. Which versions there are is read anew: another one may have come.
    Pane of(DocumentView document, VersionView version) {
        return of(document, services.documents().versions(document.id()), version);
    }

    private Pane of(DocumentView document, List<VersionView> versions, VersionView version) {
        var pane = new Pane(document, versions, version, sheets);
        var text = pane.text();
        text.setActions(marking.actions(pane));
        settings.apply(pane);
        text.addPassageActionListener(event -> marking.act(pane, event));
        text.addMarkActivatedListener(event -> desk.choosePassages(event.passages()));
        text.addGestureEndedListener(event -> sheets.setMode(null));
        text.addChangesCountedListener(event -> sheets.comparing().counted(pane, event.count()));
        text.addChangeReachedListener(
                event -> sheets.comparing().reached(pane, event.at(), event.count()));
        countUnplaced(pane);
        if (version.current()) {
            pane.read(me, before -> tellOfAbsence(pane, before));
        }
        return pane;
    }

    /// Counts in the pane of a current version what has no place there.
    void countUnplaced(Pane pane) {
        if (pane.version().current()) {
            pane.countUnplaced(services.placements().orphans(pane.document().id()).size());
        }
    }

    /// Says in a pane which versions others have published since its reader was here, and whether
    /// they touch what the reader takes part in.
    ///
    /// @param before the number of the version that was read last; 0 if none was
    private void tellOfAbsence(Pane pane, int before) {
        var came =
                pane.versions().stream()
                        .filter(version -> version.number() > before)
                        .filter(version -> !version.createdBy().equals(me))
                        .toList();
        if (before == 0 || came.isEmpty()) {
            return;
        }
        var touched = TakingPart.in(services.versions(), came);
        pane.tellOfAbsence(before, came.getFirst(), touched.inWords());
    }

    /// Says in a pane that there is a newer version, and whether it touches what its reader takes
    /// part in.
    void tellOfNewest(Pane pane) {
        services.documents().versions(pane.document().id()).stream()
                .filter(VersionView::current)
                .filter(newest -> !newest.id().equals(pane.version().id()))
                .findFirst()
                .ifPresent(
                        newest ->
                                pane.tellOfNewer(
                                        newest,
                                        TakingPart.in(services.versions(), List.of(newest))
                                                .inWords()));
    }
}
