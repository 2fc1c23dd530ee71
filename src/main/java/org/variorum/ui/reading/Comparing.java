package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.ui.components.Texts;

/// Two versions of one document that lie on the desk are shown against each other: what differs is
/// painted in both, they scroll together, and this strip leads from difference to difference.
class Comparing extends Composite<Div> {

    /// The older of the two versions, and the newer one.
    private record Pair(Pane old, Pane now) {}

    private final DeskPanes panes;
    private final Consumer<Pane> close;
    private final Consumer<Boolean> begun;
    private final Span words = new Span();
    private @Nullable Pair compared;
    private int differences = -1;
    private int at;

    /// @param close takes a pane off the desk
    /// @param begun hears true where a comparison begins, false where the last one ends
    Comparing(DeskPanes panes, Consumer<Pane> close, Consumer<Boolean> begun) {
        this.panes = panes;
        this.close = close;
        this.begun = begun;
        var end = new NativeButton(Texts.get("compare.end"), click -> end());
        end.addClassName("link-button");
        getContent().addClassNames("desk-mode", "desk-comparing");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", Texts.get("compare.label"));
        words.getElement().setAttribute("role", "status");
        getContent()
                .add(
                        words,
                        step("‹", "compare.previous", TextPane::previousChange),
                        step("›", "compare.next", TextPane::nextChange),
                        legend("inserted"),
                        legend("deleted"),
                        legend("moved"),
                        end);
        getContent().setVisible(false);
    }

    /// What lies on the desk has changed.
    void refresh() {
        var pair = firstPair().orElse(null);
        if (pair == null ? compared == null : pair.equals(compared)) {
            return;
        }
        if (compared == null || pair == null) {
            begun.accept(pair != null);
        }
        compared = pair;
        differences = -1;
        at = 0;
        panes.forEachText(TextPane::compareToNothing);
        panes.all().forEach(pane -> pane.compared(false));
        if (pair != null) {
            var old = pair.old().version().id();
            var now = pair.now().version().id();
            pair.old().text().compare(old, now, TextPane.Side.OLD);
            pair.now().text().compare(old, now, TextPane.Side.NEW);
            pair.old().compared(true);
            pair.now().compared(true);
        }
        show();
    }

    /// A pane has found so many differences.
    void counted(Pane pane, int count) {
        if (compared != null && compared.now().equals(pane)) {
            differences = count;
            at = 0;
            show();
        }
    }

    /// The reader is at this difference now, the first one being 1.
    void reached(Pane pane, int number, int count) {
        if (compared != null && compared.now().equals(pane)) {
            differences = count;
            at = number;
            show();
        }
    }

    private void show() {
        getContent().setVisible(compared != null);
        if (compared != null) {
            words.setText(
                    Texts.get(
                            sentence(),
                            compared.old().version().number(),
                            compared.now().version().number(),
                            differences,
                            at));
        }
    }

    private String sentence() {
        if (differences < 0) {
            return "compare.versions";
        }
        return at > 0 ? "compare.at" : "compare.differences";
    }

    /// The document that has two versions on the desk; the first of them from the left.
    private Optional<Pair> firstPair() {
        return panes.all().stream()
                .map(pane -> panes.allOf(pane.document().id()))
                .filter(all -> all.size() > 1)
                .findFirst()
                .map(all -> pair(all.subList(0, 2)));
    }

    private static Pair pair(List<Pane> two) {
        var sorted =
                two.stream().sorted(Comparator.comparing(pane -> pane.version().number())).toList();
        return new Pair(sorted.getFirst(), sorted.getLast());
    }

    private void end() {
        if (compared != null) {
            close.accept(compared.old());
        }
    }

    private Component step(String sign, String label, Consumer<TextPane> step) {
        var button =
                new NativeButton(
                        sign,
                        click -> {
                            if (compared != null) {
                                step.accept(compared.now().text());
                            }
                        });
        button.addClassName("pane-button");
        button.getElement().setAttribute("aria-label", Texts.get(label));
        button.setTitle(Texts.get(label));
        return button;
    }

    private static Component legend(String kind) {
        var sign = new Span(Texts.get("compare." + kind));
        sign.addClassNames("change-legend", "change-" + kind);
        return sign;
    }
}
