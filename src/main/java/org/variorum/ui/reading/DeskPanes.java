package org.variorum.ui.reading;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;

/// The sheets on the desk, from left to right. Their widths are dragged in the browser (`desk.ts`).
@JsModule("./desk.ts")
class DeskPanes extends Composite<Div> {

    private final List<Pane> panes = new ArrayList<>();

    DeskPanes() {
        getContent().addClassName("desk-panes");
        getContent()
                .addAttachListener(
                        attach -> getElement().executeJs("window.variorumDesk.resizable(this)"));
    }

    List<Pane> all() {
        return List.copyOf(panes);
    }

    Optional<Pane> of(DocumentId document) {
        return panes.stream().filter(pane -> pane.document().id().equals(document)).findFirst();
    }

    Optional<Pane> of(VersionId version) {
        return panes.stream().filter(pane -> pane.version().id().equals(version)).findFirst();
    }

    void add(Pane pane) {
        panes.add(pane);
        getContent().add(pane);
    }

    void replace(Pane old, Pane pane) {
        panes.set(panes.indexOf(old), pane);
        getContent().replace(old, pane);
    }

    void remove(Pane pane) {
        panes.remove(pane);
        getContent().remove(pane);
    }

    /// Moves a pane to the left (-1) or to the right (1), if there is room.
    void move(Pane pane, int by) {
        var from = panes.indexOf(pane);
        var to = from + by;
        if (to < 0 || to >= panes.size()) {
            return;
        }
        panes.add(to, panes.remove(from));
        getContent().getElement().insertChild(to, pane.getElement());
    }

    /// On a narrow screen, where one pane is seen at a time: this one.
    void bringForward(Pane pane) {
        panes.forEach(other -> other.getContent().setClassName("current", other == pane));
    }

    void forEachText(Consumer<TextPane> work) {
        panes.forEach(pane -> work.accept(pane.text()));
    }
}
