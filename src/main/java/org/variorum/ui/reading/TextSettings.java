package org.variorum.ui.reading;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.annotations.PassageId;

/// How all texts on the desk show their marks, and which of them are chosen. A text that is laid
/// there later is shown likewise.
class TextSettings {

    private final Person me;
    private final DeskPanes panes;
    private DeskBar.Colouring colouring = DeskBar.Colouring.FIRST;
    private String author = "everyone";
    private DeskBar.Linking linking = DeskBar.Linking.OFF;
    private boolean linkedToCompare;
    private TextPane.@Nullable Gesture gesture;
    private @Nullable PassageId chosen;
    private List<PassageId> outlined = List.of();

    TextSettings(Person me, DeskPanes panes) {
        this.me = me;
        this.panes = panes;
    }

    /// Shows a new text as the others are shown.
    void apply(Pane pane) {
        var text = pane.text();
        text.setReader(me);
        text.setColourBy(colouring.scheme());
        text.setShow(author);
        text.setLinking(linking);
        text.setGesture(pane.version().current() ? gesture : null);
        text.select(chosen);
        text.selectAll(outlined);
    }

    void colourBy(DeskBar.Colouring wanted) {
        colouring = wanted;
        each(text -> text.setColourBy(wanted.scheme()));
    }

    /// @param wanted the id of the only author to show, `mine` or `everyone`
    void show(String wanted) {
        author = wanted;
        each(text -> text.setShow(wanted));
    }

    DeskBar.Linking linking() {
        return linking;
    }

    /// Two versions against each other scroll together unless the reader wants them to go each for
    /// itself; afterwards all is as before.
    void compared(boolean now) {
        if (now && linking == DeskBar.Linking.OFF) {
            link(DeskBar.Linking.PARAGRAPH);
            linkedToCompare = true;
        } else if (!now && linkedToCompare) {
            link(DeskBar.Linking.OFF);
        }
    }

    void link(DeskBar.Linking wanted) {
        linkedToCompare = false;
        linking = wanted;
        each(text -> text.setLinking(wanted));
    }

    void gesture(TextPane.@Nullable Gesture wanted) {
        gesture = wanted;
        // An old version is read-only, so nothing begins there.
        panes.all().stream()
                .filter(pane -> pane.version().current())
                .forEach(pane -> pane.text().setGesture(wanted));
    }

    /// Marks this passage as the chosen one; null for none.
    void choose(@Nullable PassageId passage) {
        chosen = passage;
        each(text -> text.select(passage));
    }

    /// Outlines the passages that the chosen claim rests on.
    void outline(List<PassageId> passages) {
        outlined = List.copyOf(passages);
        each(text -> text.selectAll(outlined));
    }

    private void each(Consumer<TextPane> work) {
        panes.forEachText(work);
    }
}
