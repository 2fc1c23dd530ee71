package org.variorum.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadDropZone;
import java.util.List;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Upload;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.TimelineEntry;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Live;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.versions.Intake;

/// The library of one group: its documents, what to read side by side, and bringing new ones.
class Library extends Div {

    private static final int MOST_SIDE_BY_SIDE = 4;

    private final GroupView group;
    private final Shelf shelf;
    private final boolean writes;
    private final Intake intake;
    private final DocumentGrid grid;
    private final Div shown = new Div();
    private final Button read = new Button();
    private final Span ticked = new Span();
    private final Button upload;

    Library(GroupView group, Shelf shelf) {
        this.group = group;
        this.shelf = shelf;
        this.writes = group.myRole().atLeast(Role.MEMBER);
        intake = new Intake(this, shelf.importers().maxBytes(), this::add);
        upload = intake.button(Texts.get("library.upload"));
        grid = new DocumentGrid(new DocumentActions(group, shelf, this::refresh));
        grid.addSelectionListener(change -> showTicked());
        var page = new Div(head(), intake, shown);
        page.addClassName("page");
        add(writes ? dropZone(page) : page);
        refresh();
        Live.follow(
                this,
                shelf.news(),
                group.id(),
                shelf.accounts().me().id(),
                news -> {
                    if (news.stream().anyMatch(Library::concerns)) {
                        refresh();
                    }
                });
    }

    private UploadDropZone dropZone(Component page) {
        var zone = new UploadDropZone(page, intake.manager());
        zone.getElement().getClassList().add("library-drop");
        return zone;
    }

    private Component head() {
        var title = new Div(new H1(group.name()));
        var sentence = new Paragraph(group.description());
        sentence.addClassName("page-sentence");
        title.add(sentence);
        read.setText(Texts.get("library.read"));
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        read.addClickListener(click -> Places.go(Places.desk(group.slug(), grid.ticked())));
        ticked.addClassName("soft");
        ticked.getElement().setAttribute("role", "status");
        var head = new Div(title, ticked);
        head.addClassName("page-head");
        if (group.myRole().atLeast(Role.EDITOR)) {
            var withdrawn =
                    new Button(
                            Texts.get("library.withdrawn"),
                            click -> new WithdrawnDialog(group, shelf, this::refresh).open());
            withdrawn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            head.add(withdrawn);
        }
        if (writes) {
            head.add(upload);
        }
        head.add(read);
        return head;
    }

    private void refresh() {
        var rows = shelf.rows(group.id());
        grid.show(rows);
        shown.removeAll();
        shown.add(rows.isEmpty() ? nothingYet() : grid);
        read.setVisible(!rows.isEmpty());
        upload.setVisible(!rows.isEmpty());
        showTicked();
    }

    private void showTicked() {
        var count = grid.ticked().size();
        read.setEnabled(count >= 1 && count <= MOST_SIDE_BY_SIDE);
        read.setText(Texts.get(count == 1 ? "library.read-one" : "library.read"));
        ticked.setText(
                count > MOST_SIDE_BY_SIDE
                        ? Texts.get("library.too-many", MOST_SIDE_BY_SIDE)
                        : count == 0 ? "" : Texts.get("library.ticked", count));
    }

    private Component nothingYet() {
        if (!writes) {
            return new EmptyState(
                    Texts.get("library.empty.title"), Texts.get("library.empty.viewer"));
        }
        var first = intake.button(Texts.get("library.upload"));
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(
                Texts.get("library.empty.title"), Texts.get("library.empty.sentence"), first);
    }

    /// Reads a file before anything is saved; what is refused leaves no trace. Of a file that is
    /// there already one is asked: it is rarely meant to be there twice.
    private Intake.Outcome add(String filename, byte[] bytes) {
        var upload = new Upload(filename, bytes, shelf.importers().read(filename, bytes));
        return shelf.documents()
                .madeOf(group.id(), upload.sha256())
                .map(there -> isThere(there, upload))
                .orElseGet(() -> add(upload));
    }

    private Intake.Outcome isThere(DocumentView there, Upload upload) {
        return new Intake.Outcome(
                Texts.get("library.is-there", there.title()),
                List.of(
                        new Intake.Way(
                                Texts.get("library.open-it"),
                                () -> {
                                    Places.go(Places.desk(group.slug(), List.of(there.id())));
                                    return null;
                                }),
                        new Intake.Way(Texts.get("library.add-again"), () -> add(upload))));
    }

    /// The document is ticked as long as it can be read beside those that are.
    private Intake.Outcome add(Upload upload) {
        var title = shelf.importers().titleOf(upload.filename(), upload.imported());
        var document = shelf.documents().add(group.id(), new Details(title, "", "", ""), upload);
        refresh();
        if (grid.ticked().size() < MOST_SIDE_BY_SIDE) {
            grid.tick(document.id());
        }
        return Intake.Outcome.taken(Texts.get("library.added", document.title()));
    }

    private static boolean concerns(TimelineEntry entry) {
        return switch (entry.kind()) {
            case GROUP, MEMBER, TAG, RELATION -> false;
            default -> true;
        };
    }
}
