package org.variorum.ui.reading;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageView;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionView;
import org.variorum.groups.GroupView;
import org.variorum.history.TimelineEntry;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.reading.DeskAddress.Opened;

/// The documents on the desk: opening, closing, moving, and how they all show their marks.
class DeskSheets extends Composite<Div> implements Pane.Host, DeskBar.Host {

    private final DeskServices services;
    private final GroupView group;
    private final Marking marking;
    private final Desk desk;
    private final DeskPanes panes = new DeskPanes();
    private final TextSettings settings;
    private @Nullable DeskBar bar;

    DeskSheets(DeskServices services, GroupView group, Person me, Marking marking, Desk desk) {
        this.services = services;
        this.group = group;
        this.settings = new TextSettings(me, panes);
        this.marking = marking;
        this.desk = desk;
        getContent().addClassName("desk-sheets");
        layOut();
    }

    void setBar(DeskBar deskBar) {
        bar = deskBar;
        deskBar.showPanes(panes.all());
    }

    DeskPanes panes() {
        return panes;
    }

    TextSettings settings() {
        return settings;
    }

    Set<DocumentId> documents() {
        return panes.all().stream().map(pane -> pane.document().id()).collect(Collectors.toSet());
    }

    /// What the address says of them: an old version is named, the current one is not.
    List<Opened> opened() {
        return panes.all().stream().map(DeskSheets::opened).toList();
    }

    /// The same, and the current versions are named too.
    List<Opened> openedExactly() {
        return panes.all().stream()
                .map(pane -> new Opened(pane.document().id(), pane.version().number()))
                .toList();
    }

    private static Opened opened(Pane pane) {
        var version = pane.version();
        return new Opened(pane.document().id(), version.current() ? null : version.number());
    }

    /// Lays out exactly these documents; panes that are right already stay untouched.
    void show(List<Opened> wanted) {
        if (wanted.equals(opened())) {
            return;
        }
        var present =
                panes.all().stream()
                        .collect(Collectors.toMap(DeskSheets::opened, Function.identity()));
        var known =
                here(wanted.stream().map(Opened::document).toList()).stream()
                        .collect(Collectors.toMap(DocumentView::id, Function.identity()));
        var laid = new ArrayList<Pane>();
        for (var opened : wanted) {
            var document = known.get(opened.document());
            if (document == null) {
                Notices.problem(Texts.get("error.not-yours"));
            } else {
                var pane = present.get(opened);
                laid.add(pane == null ? paneOf(document, opened.version()) : pane);
            }
        }
        panes.lay(laid);
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
        if (panes.all().size() == DeskAddress.MOST_PANES) {
            Notices.problem(Texts.get("desk.full", DeskAddress.MOST_PANES));
            return false;
        }
        var found = here(List.of(document));
        if (found.isEmpty()) {
            Notices.problem(Texts.get("error.not-yours"));
            return false;
        }
        var pane = paneOf(found.getFirst(), null);
        panes.add(pane);
        panes.bringForward(pane);
        changed();
        return true;
    }

    /// Opens the passage's document in the passage's version and goes there.
    ///
    /// @return whether it is on the desk now
    boolean openAt(PassageView passage) {
        if (!open(passage.document())) {
            return false;
        }
        panes.of(passage.document())
                .filter(pane -> !pane.version().id().equals(passage.version()))
                .ifPresent(
                        pane -> openVersion(pane, services.documents().version(passage.version())));
        panes.of(passage.document()).ifPresent(this::bringForward);
        reveal(passage);
        return true;
    }

    /// Scrolls to a passage whose version lies on the desk.
    void reveal(PassageView passage) {
        panes.of(passage.version()).ifPresent(pane -> pane.text().reveal(passage.span()));
    }

    /// Shows which words of the first sheet an address means.
    void pointOut(Span span) {
        panes.all().stream().findFirst().ifPresent(pane -> pane.text().pointOut(span));
    }

    /// Somebody published a version of a document; who reads it decides when to turn to it.
    void newVersion(TimelineEntry entry) {
        panes.all().stream()
                .filter(pane -> pane.document().id().value().equals(entry.document()))
                .findFirst()
                .ifPresent(
                        pane ->
                                Notices.withAction(
                                        Texts.get("desk.new-version", pane.document().title()),
                                        Texts.get("desk.open-it"),
                                        () -> openCurrent(pane)));
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
        var opened =
                preparedPane(
                        pane.document(),
                        services.documents().versions(pane.document().id()),
                        version);
        panes.replace(pane, opened);
        panes.bringForward(opened);
        changed();
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
                        .filter(document -> !documents().contains(document.id()))
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

    @Override
    public void chooseMode() {
        new ModeDialog(services, group, this::setMode).open();
    }

    @Override
    public void endMode() {
        setMode(null);
    }

    private void openCurrent(Pane pane) {
        services.documents().versions(pane.document().id()).stream()
                .filter(VersionView::current)
                .findFirst()
                .ifPresent(version -> openVersion(pane, version));
    }

    private Pane paneOf(DocumentView document, @Nullable Integer number) {
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
        return preparedPane(document, versions, version);
    }

    private Pane preparedPane(
            DocumentView document, List<VersionView> versions, VersionView version) {
        var pane = new Pane(document, versions, version, this);
        var text = pane.text();
        text.setActions(marking.actions(pane));
        settings.apply(text);
        text.addPassageActionListener(event -> marking.act(pane, event));
        text.addMarkActivatedListener(event -> desk.choosePassages(event.passages()));
        text.addGestureEndedListener(event -> setMode(null));
        return pane;
    }

    private void changed() {
        layOut();
        if (bar != null) {
            bar.showPanes(panes.all());
        }
        panes.forward().ifPresent(this::bringForward);
        desk.sheetsChanged();
    }

    private void layOut() {
        var wanted = panes.all().isEmpty() ? emptyDesk() : panes;
        if (wanted.getParent().isEmpty()) {
            getContent().removeAll();
            getContent().add(wanted);
        }
    }

    private com.vaadin.flow.component.Component emptyDesk() {
        var choose = new Button(Texts.get("desk.choose-document"), click -> addDocument());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var library =
                new Button(
                        Texts.get("desk.to-library"),
                        click -> Places.go(Places.of(Places.LIBRARY, group.slug())));
        return new EmptyState(
                Texts.get("desk.empty-title"), Texts.get("desk.empty-sentence"), choose, library);
    }
}
