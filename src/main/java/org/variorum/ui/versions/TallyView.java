package org.variorum.ui.versions;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.variorum.annotations.Tally;
import org.variorum.ui.components.Texts;

/// How many annotations, and how many passages with all that rests on them, stay, move, change in
/// wording, come back, or lost their text; and how many of all these passages wait for a decision,
/// counted as the queue does.
class TallyView extends Composite<Div> {

    private record Count(String fate, long count) {}

    /// @param open how many of the passages wait for a decision
    TallyView(Tally annotations, Tally passages, long open) {
        getContent().addClassName("tallies");
        if (annotations.total() + passages.total() == 0) {
            var nothing = new Paragraph(Texts.get("tally.nothing"));
            nothing.addClassName("soft");
            getContent().add(nothing);
            return;
        }
        getContent().add(row("tally.annotations", annotations));
        if (!passages.equals(annotations)) {
            getContent().add(row("tally.passages", passages));
        }
        if (open > 0) {
            var waiting = new Paragraph(Texts.get("tally.open", open));
            waiting.addClassNames("tally-open");
            getContent().add(waiting);
        }
    }

    private static Div row(String label, Tally tally) {
        var name = new Span(Texts.get(label, tally.total()));
        name.addClassName("tally-name");
        var figures = new Div();
        figures.addClassName("tally-figures");
        counts(tally).stream()
                .filter(each -> each.count() > 0)
                .forEach(each -> figures.add(figure(each)));
        var row = new Div(name, figures);
        row.addClassName("tally");
        return row;
    }

    private static List<Count> counts(Tally tally) {
        return List.of(
                new Count("stay", tally.stay()),
                new Count("moved", tally.moved()),
                new Count("changed", tally.changed()),
                new Count("back", tally.back()),
                new Count("waiting", tally.waiting()),
                new Count("orphaned", tally.orphaned()),
                new Count("still", tally.still()));
    }

    private static Span figure(Count count) {
        var figure = new Span(Texts.get("tally." + count.fate(), count.count()));
        figure.addClassNames("fate", "fate-" + count.fate());
        return figure;
    }
}
