package org.variorum.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.variorum.documents.DocumentId;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;
import org.variorum.ui.components.Width;

/// The documents with what has happened on them. Refreshing it leaves what is ticked as it was.
@JsModule("./library/row-names.ts")
class DocumentGrid extends Grid<DocumentRow> {

    /// Titles up to so many characters are seen whole, even on a phone.
    private static final int SHORT = 40;

    private final DocumentActions actions;
    private final List<DocumentRow> rows = new ArrayList<>();
    private final ListDataProvider<DocumentRow> provider =
            new ListDataProvider<>(rows) {
                @Override
                public Object getId(DocumentRow row) {
                    return row.id();
                }
            };

    DocumentGrid(DocumentActions actions) {
        this.actions = actions;
        addClassName("document-grid");
        setAriaLabel(Texts.get("library.grid"));
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.MULTI);
        setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_EXISTING);
        addColumns();
        nameBoxes();
        setItems(provider);
        addItemClickListener(
                click -> {
                    // The column of the boxes is none of ours: a click beside a box opens nothing.
                    if (click.getColumn() != null) {
                        Places.go(actions.desk(click.getItem()));
                    }
                });
    }

    /// Vaadin calls every box of a row the same; here each has the name of its document.
    private void nameBoxes() {
        addDataGenerator(
                (row, json) ->
                        json.put("boxName", Texts.get("library.choose", row.document().title())));
        addAttachListener(
                event ->
                        getElement()
                                .executeJs(
                                        "window.variorumLibrary.nameBoxes(this, $0)",
                                        Texts.get("library.choose-all")));
    }

    private void addColumns() {
        var title =
                addComponentColumn(this::title)
                        .setKey("title")
                        .setHeader(Texts.get("document.title"))
                        .setComparator(byText(row -> row.document().title()))
                        .setFlexGrow(4)
                        .setWidth("14rem");
        var author =
                addColumn(row -> row.document().author())
                        .setKey("author")
                        .setHeader(Texts.get("document.author"))
                        .setComparator(byText(row -> row.document().author()))
                        .setFlexGrow(2)
                        .setWidth("8rem");
        var wide =
                Stream.of(
                                author,
                                number("versions", row -> (long) row.document().versions()),
                                number("marks", DocumentRow::marks),
                                number("open", DocumentRow::open).setWidth("10rem"),
                                addComponentColumn(row -> Times.of(row.lastActivity()))
                                        .setKey("activity")
                                        .setHeader(Texts.get("library.activity"))
                                        .setComparator(
                                                Comparator.comparing(DocumentRow::lastActivity))
                                        .setFlexGrow(0)
                                        .setWidth("8.5rem"))
                        .toList();
        addComponentColumn(actions::menu)
                .setKey("menu")
                .setHeader(hidden(Texts.get("library.menu")))
                .setFlexGrow(0)
                .setWidth("4rem");
        Width.watch(
                this,
                narrow -> {
                    wide.forEach(column -> column.setVisible(!narrow));
                    title.setWidth(narrow ? "8rem" : "14rem");
                    setClassName("narrow", narrow);
                });
    }

    private Column<DocumentRow> number(
            String key, java.util.function.ToLongFunction<DocumentRow> count) {
        return addColumn(row -> count.applyAsLong(row))
                .setKey(key)
                .setHeader(Texts.get("library." + key))
                .setComparator(Comparator.comparingLong(count))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7rem");
    }

    private static Comparator<DocumentRow> byText(
            java.util.function.Function<DocumentRow, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private Component title(DocumentRow row) {
        var document = row.document();
        var link = new Anchor(actions.desk(row), document.title());
        link.addClassName("document-title");
        if (document.title().length() > SHORT) {
            // The style sheet shows two lines of it.
            Tooltip.forComponent(link).withText(document.title());
        }
        var facts =
                new Span(Texts.get("library.facts", document.versions(), row.marks(), row.open()));
        facts.addClassName("document-facts");
        var cell = new Div(link, facts);
        if (row.waiting() > 0) {
            var waiting =
                    new Anchor(actions.placing(row), Texts.get("placing.link", row.waiting()));
            waiting.addClassNames("placing-link", "document-waiting");
            cell.add(waiting);
        }
        cell.addClassName("document-cell");
        return cell;
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("only-read-out");
        return span;
    }

    /// Shows these rows; what is ticked and still there stays ticked.
    void show(List<DocumentRow> now) {
        rows.clear();
        rows.addAll(now);
        provider.refreshAll();
    }

    /// The ticked documents in the order in which they are shown.
    List<DocumentId> ticked() {
        return getSelectedItems().stream()
                .sorted(byText(row -> row.document().title()))
                .map(DocumentRow::id)
                .filter(id -> rows.stream().anyMatch(row -> row.id().equals(id)))
                .toList();
    }

    void tick(DocumentId document) {
        rows.stream().filter(row -> row.id().equals(document)).forEach(this::select);
    }
}
