package org.variorum.ui.reading;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.ui.reading.DeskAddress.Opened;

/// The sheets on the desk, from left to right. Their widths are dragged in the browser (`desk.ts`).
@JsModule("./desk.ts")
class DeskPanes extends Composite<Div> {

    private final List<Pane> panes = new ArrayList<>();
    private @Nullable Pane forward;

    DeskPanes() {
        getContent().addClassName("desk-panes");
        getContent()
                .addAttachListener(
                        attach -> getElement().executeJs("window.variorumDesk.resizable(this)"));
    }

    List<Pane> all() {
        return List.copyOf(panes);
    }

    Set<DocumentId> documents() {
        return panes.stream().map(pane -> pane.document().id()).collect(Collectors.toSet());
    }

    /// What the address says of them: an old version is named, the current one is not.
    List<Opened> opened() {
        return panes.stream().map(DeskPanes::opened).toList();
    }

    /// What the address says of this one among them.
    static Opened opened(Pane pane) {
        var version = pane.version();
        return new Opened(pane.document().id(), version.current() ? null : version.number());
    }

    /// The same of all, and the current versions are named too.
    List<Opened> openedExactly() {
        return panes.stream()
                .map(pane -> new Opened(pane.document().id(), pane.version().number()))
                .toList();
    }

    /// The pane of a document; of several versions the current one's, if it lies there.
    Optional<Pane> of(DocumentId document) {
        var all = allOf(document);
        return all.stream()
                .filter(pane -> pane.version().current())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The panes of a document, one a version, from left to right.
    List<Pane> allOf(DocumentId document) {
        return panes.stream().filter(pane -> pane.document().id().equals(document)).toList();
    }

    Optional<Pane> of(VersionId version) {
        return panes.stream().filter(pane -> pane.version().id().equals(version)).findFirst();
    }

    /// Lays these panes from left to right and takes all others away. Those that lie there already
    /// are not touched, so that they stay where the reader has scrolled them.
    void lay(List<Pane> wanted) {
        panes.stream().filter(pane -> !wanted.contains(pane)).forEach(getContent()::remove);
        for (var index = 0; index < wanted.size(); index++) {
            var element = wanted.get(index).getElement();
            if (getElement().getChildCount() <= index
                    || !getElement().getChild(index).equals(element)) {
                getElement().insertChild(index, element);
            }
        }
        panes.clear();
        panes.addAll(wanted);
    }

    void add(Pane pane) {
        panes.add(pane);
        getContent().add(pane);
    }

    /// Lays a pane beside another one: at its left (-1) or at its right (1).
    void addBeside(Pane pane, Pane neighbour, int side) {
        var index = panes.indexOf(neighbour) + (side > 0 ? 1 : 0);
        panes.add(index, pane);
        getContent().getElement().insertChild(index, pane.getElement());
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

    /// Brings a pane into sight: on a narrow screen, where one is seen at a time, and where there
    /// are more than the screen is wide.
    void bringForward(Pane pane) {
        forward = pane;
        panes.forEach(other -> other.getContent().setClassName("current", other == pane));
        pane.getElement().executeJs("this.scrollIntoView({block: 'nearest', inline: 'nearest'})");
    }

    /// The pane that was brought forward last; the first one if that is gone.
    Optional<Pane> forward() {
        return panes.stream()
                .filter(pane -> pane.equals(forward))
                .findFirst()
                .or(() -> panes.stream().findFirst());
    }

    void forEachText(Consumer<TextPane> work) {
        panes.forEach(pane -> work.accept(pane.text()));
    }
}
