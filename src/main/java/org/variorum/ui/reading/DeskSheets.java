package org.variorum.ui.reading;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.anchoring.Span;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.groups.GroupView;
import org.variorum.history.TimelineEntry;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;
import org.variorum.ui.reading.DeskAddress.Opened;
import org.variorum.ui.versions.Publishing;

/// The documents on the desk: opening, closing, moving, and how they all show their marks.
class DeskSheets extends Composite<Div> implements Pane.Host, DeskBar.Host {

    private final DeskServices services;
    private final GroupView group;
    private final Person me;
    private final Marking marking;
    private final Desk desk;
    private final DeskPanes panes = new DeskPanes();
    private final TextSettings settings;
    private final PaneMaking making;
    private final Comparing comparing = new Comparing(panes, this::close, this::compared);
    private @Nullable DeskBar bar;

    DeskSheets(DeskServices services, GroupView group, Person me, Marking marking, Desk desk) {
        this.services = services;
        this.group = group;
        this.me = me;
        this.settings = new TextSettings(me, panes);
        this.marking = marking;
        this.desk = desk;
        this.making = new PaneMaking(services, me.id(), marking, settings, desk, this);
        getContent().addClassName("desk-sheets");
        layOut();
    }

    void setBar(DeskBar deskBar) {
        bar = deskBar;
        deskBar.hold(comparing);
        deskBar.showPanes(panes.all());
    }

    DeskPanes panes() {
        return panes;
    }

    TextSettings settings() {
        return settings;
    }

    Comparing comparing() {
        return comparing;
    }

    /// Lays out exactly these documents; panes that are right already stay untouched.
    void show(List<Opened> wanted) {
        if (wanted.equals(panes.opened())) {
            return;
        }
        var present =
                panes.all().stream()
                        .collect(Collectors.toMap(DeskPanes::opened, Function.identity()));
        var known =
                here(wanted.stream().map(Opened::document).toList()).stream()
                        .collect(Collectors.toMap(DocumentView::id, Function.identity()));
        var laid = new LinkedHashMap<VersionId, Pane>();
        for (var opened : wanted) {
            var document = known.get(opened.document());
            if (document == null) {
                Notices.problem(Texts.get("error.not-yours"));
            } else {
                var pane = present.get(opened);
                pane = pane == null ? making.of(document, opened.version()) : pane;
                laid.putIfAbsent(pane.version().id(), pane);
            }
        }
        panes.lay(List.copyOf(laid.values()));
        changed();
    }

    /// Those of these documents that the reader may read and that are this group's.
    private List<DocumentView> here(List<DocumentId> wanted) {
        return services.documents().all(wanted).stream()
                .filter(document -> document.group().equals(group.id()))
                .toList();
    }

    /// Opens the current version of a document at the right, if there is room and it is not there.
    ///
    /// @return whether it is on the desk now
    boolean open(DocumentId document) {
        if (panes.of(document).isPresent()) {
            return true;
        }
        if (isFull()) {
            return false;
        }
        var found = here(List.of(document));
        if (found.isEmpty()) {
            Notices.problem(Texts.get("error.not-yours"));
            return false;
        }
        var pane = making.current(found.getFirst());
        panes.add(pane);
        panes.bringForward(pane);
        changed();
        return true;
    }

    private boolean isFull() {
        var full = panes.all().size() >= DeskAddress.MOST_PANES;
        if (full) {
            Notices.problem(Texts.get("desk.full", DeskAddress.MOST_PANES));
        }
        return full;
    }

    /// Something happened that may have left passages of a document without a place, or given them
    /// one.
    void placesChanged(TimelineEntry entry) {
        panes.all().stream()
                .filter(pane -> pane.document().id().value().equals(entry.document()))
                .forEach(making::countUnplaced);
    }

    /// Shows which words of the first sheet an address means.
    void pointOut(Span span) {
        panes.all().stream().findFirst().ifPresent(pane -> pane.text().pointOut(span));
    }

    /// Somebody published a version of a document; who reads it decides when to turn to it.
    void newVersion(TimelineEntry entry) {
        panes.all().stream()
                .filter(pane -> pane.document().id().value().equals(entry.document()))
                .forEach(making::tellOfNewest);
    }

    void setMode(@Nullable Mode mode) {
        marking.setMode(mode);
        settings.gesture(marking.gesture());
        if (bar != null) {
            bar.showMode(mode);
        }
    }

    @Override
    public void openVersion(Pane pane, VersionView version) {
        var there = panes.of(version.id());
        if (there.isPresent()) {
            bringForward(there.get());
            return;
        }
        if (!panes.all().contains(pane)) {
            // It was closed before the answer came.
            return;
        }
        var opened = making.of(pane.document(), version);
        panes.replace(pane, opened);
        panes.bringForward(opened);
        changed();
    }

    @Override
    public void compare(Pane pane, VersionView other) {
        if (panes.of(other.id()).isEmpty() && !isFull()) {
            panes.addBeside(
                    making.of(pane.document(), other),
                    pane,
                    other.number() < pane.version().number() ? -1 : 1);
            changed();
        }
    }

    @Override
    public boolean mayPublish(Pane pane) {
        return Publishing.isAllowed(group, pane.document(), me.id());
    }

    @Override
    public Publishing publishing(Pane pane) {
        return new Publishing(
                services.versions(),
                group,
                pane.document(),
                pane.versions().getFirst().number(),
                version -> openVersion(pane, version));
    }

    @Override
    public void showUnplaced(Pane pane) {
        desk.showUnplaced(pane.document());
    }

    @Override
    public String slug() {
        return group.slug();
    }

    @Override
    public void move(Pane pane, int by) {
        panes.move(pane, by);
        changed();
    }

    @Override
    public void close(Pane pane) {
        panes.remove(pane);
        changed();
    }

    @Override
    public void addDocument() {
        var others =
                services.documents().library(group.id()).stream()
                        .filter(document -> !panes.documents().contains(document.id()))
                        .toList();
        new DocumentChooser(others, document -> open(document.id())).open();
    }

    @Override
    public void bringForward(Pane pane) {
        panes.bringForward(pane);
        if (bar != null) {
            bar.showForward(pane);
        }
    }

    @Override
    public void colourBy(DeskBar.Colouring wanted) {
        settings.colourBy(wanted);
    }

    @Override
    public void show(String wanted, String label) {
        settings.show(wanted);
    }

    @Override
    public void link(DeskBar.Linking wanted) {
        settings.link(wanted);
    }

    /// The switch shows how the two versions scroll.
    private void compared(boolean now) {
        settings.compared(now);
        if (bar != null) {
            bar.showLinking(settings.linking());
        }
    }

    @Override
    public void chooseMode() {
        new ModeDialog(services, group, this::setMode).open();
    }

    @Override
    public void endMode() {
        setMode(null);
    }

    private void changed() {
        layOut();
        comparing.refresh();
        if (bar != null) {
            bar.showPanes(panes.all());
        }
        panes.forward().ifPresent(this::bringForward);
        desk.sheetsChanged();
    }

    private void layOut() {
        var wanted = panes.all().isEmpty() ? new EmptyDesk(group, this::addDocument) : panes;
        if (wanted.getParent().isEmpty()) {
            getContent().removeAll();
            getContent().add(wanted);
        }
    }
}
