package org.variorum.ui.placing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Proposal;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Unplaced;
import org.variorum.documents.VersionId;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;
import org.variorum.ui.reading.TextPane;

/// The old text with a passage where it was, and the new text with the place where it may be; what
/// differs between the two is painted, and a line leads from the one place to the other.
@JsModule("./desk.ts")
class PlacingTexts extends Composite<Div> {

    private static final String HERE = "here";

    private final TextPane old = new TextPane();
    private final TextPane now = new TextPane();
    private final H2 oldTitle = new H2();
    private final H2 newTitle = new H2();
    private final Consumer<Selection> chosen;
    private @Nullable VersionId oldVersion;
    private @Nullable VersionId newVersion;
    private @Nullable PassageId shown;

    /// @param chosen hears of the words that were selected as the place
    PlacingTexts(Consumer<Selection> chosen) {
        this.chosen = chosen;
        now.addPassageActionListener(this::choose);
        getContent().addClassName("placing-texts");
        getContent().add(side(oldTitle, old, "placing-old"), side(newTitle, now, "placing-new"));
    }

    private static Div side(H2 title, TextPane text, String style) {
        title.addClassName("pane-title");
        var head = new Div(title);
        head.addClassName("pane-head");
        var side = new Div(head, text);
        side.addClassNames("pane", style);
        side.getElement().setAttribute("role", "region");
        return side;
    }

    /// Shows a passage where it was, and one of the places that are proposed, if there are any.
    void show(Unplaced item, @Nullable Proposal proposal) {
        open(item);
        if (shown != null) {
            old.hidePassage(shown);
            now.hidePassage(shown);
        }
        shown = item.passage().id();
        old.showPassage(shown, item.old());
        if (proposal == null) {
            now.revealOpposite(item.old());
        } else {
            now.showPassage(shown, proposal.span());
        }
    }

    private void open(Unplaced item) {
        var changed = !item.from().equals(oldVersion) || !item.version().equals(newVersion);
        if (!item.from().equals(oldVersion)) {
            old.openText(item.from());
            label(old, oldTitle, Texts.get("version.number", item.fromNumber()));
        }
        if (!item.version().equals(newVersion)) {
            now.openText(item.version());
            label(now, newTitle, Texts.get("version.number", item.number()));
        }
        oldVersion = item.from();
        newVersion = item.version();
        if (changed) {
            old.compare(oldVersion, newVersion, TextPane.Side.OLD);
            now.compare(oldVersion, newVersion, TextPane.Side.NEW);
        }
    }

    private static void label(TextPane text, H2 title, String words) {
        title.setText(words);
        text.getElement().setAttribute("aria-label", words);
        text.getElement().getParent().setAttribute("aria-label", words);
    }

    /// Whether a selection in the new text can become the place.
    void choosing(boolean choosing) {
        getContent().setClassName("choosing", choosing);
        now.setActions(
                choosing
                        ? List.of(new TextPane.Action(HERE, Texts.get("placing.here"), "h"))
                        : List.of());
        now.clearSelection();
        if (choosing) {
            // On a narrow screen it is below what one reads.
            now.getElement().executeJs("this.closest('.pane').scrollIntoView({block: 'nearest'})");
        }
    }

    private void choose(TextPane.PassageAction event) {
        now.clearSelection();
        try {
            chosen.accept(
                    new Selection(
                            Objects.requireNonNull(newVersion), spanOf(event), event.quote()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private static Span spanOf(TextPane.PassageAction event) {
        try {
            return new Span(event.start(), event.end());
        } catch (IllegalArgumentException impossible) {
            throw Refusal.of("selection-outside");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        TextPane.label(this);
    }
}
