package org.variorum.ui.groups;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import java.util.Comparator;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Width;
import org.variorum.ui.groups.Vocabulary.TagRow;

/// The tags, each below its parent, with what bears them.
class TagTree extends TreeGrid<TagRow> {

    private Vocabulary vocabulary = new Vocabulary(java.util.List.of());

    TagTree(TagActions actions) {
        addClassName("tag-tree");
        setAriaLabel(Texts.get("tags.tree"));
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentHierarchyColumn(TagTree::name)
                .setKey("name")
                .setHeader(Texts.get("tag.name"))
                .setComparator(
                        Comparator.comparing(
                                row -> row.tag().name(), String.CASE_INSENSITIVE_ORDER))
                .setFlexGrow(3)
                .setWidth("10rem");
        var parent =
                addColumn(this::parentOf)
                        .setKey("parent")
                        .setHeader(Texts.get("tag.parent"))
                        .setFlexGrow(2)
                        .setWidth("8rem");
        var onAnnotations = number("annotations", TagRow::annotations);
        var onClaims = number("claims", TagRow::claims);
        addComponentColumn(actions::menu)
                .setKey("menu")
                .setHeader(hidden())
                .setFlexGrow(0)
                .setWidth("4rem");
        Width.watch(
                this,
                narrow -> {
                    parent.setVisible(!narrow);
                    onAnnotations.setVisible(!narrow);
                    onClaims.setVisible(!narrow);
                    setClassName("narrow", narrow);
                });
    }

    private Column<TagRow> number(String key, java.util.function.ToLongFunction<TagRow> count) {
        return addColumn(row -> count.applyAsLong(row))
                .setKey(key)
                .setHeader(Texts.get("tag.on-" + key))
                .setComparator(Comparator.comparingLong(count))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("8rem");
    }

    private static Component name(TagRow row) {
        var swatch = new Span();
        swatch.addClassName("swatch");
        swatch.getStyle().set("--tag-colour", row.tag().colour());
        swatch.getElement().setAttribute("aria-hidden", "true");
        var facts = new Span(Texts.get("tag.facts", row.annotations(), row.claims()));
        facts.addClassName("tag-facts");
        var words = new Span(new Span(row.tag().name()), facts);
        words.addClassName("tag-words");
        var cell = new Span(swatch, words);
        cell.addClassName("tag-cell");
        return cell;
    }

    private String parentOf(TagRow row) {
        var parent = vocabulary.find(row.tag().parent());
        return parent == null ? "" : parent.name();
    }

    private static Div hidden() {
        var div = new Div(Texts.get("library.menu"));
        div.addClassName("only-read-out");
        return div;
    }

    void show(Vocabulary now) {
        vocabulary = now;
        var data = new TreeData<TagRow>();
        data.addItems(now.roots(), now::below);
        setTreeData(data);
        expandRecursively(now.roots(), 99);
    }
}
