package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Whereabouts;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.PlaceHistory;
import org.variorum.ui.components.Texts;

/// Where a passage that was made on an earlier version is now: whether it moved, changed or is
/// lost, the words it was made on, and the way to them.
class PlaceLine extends Composite<Div> {

    PlaceLine(DeskServices services, PassageView passage, Whereabouts now, PassagePanel.Host host) {
        var root = getContent();
        root.addClassName("place-line");
        Badge.ofPlace(now).ifPresent(root::add);
        if (now.state() == PlacementState.CHANGED) {
            var before =
                    new Span(
                            Texts.get(
                                    "evidence.was",
                                    PassagePanel.shortened(passage.quote().exact())));
            before.addClassNames("place-before", "soft");
            root.add(before);
        }
        var made = services.documents().version(passage.version());
        root.add(
                link(
                        Texts.get("place.made-on", made.number()),
                        () -> host.openVersion(passage, passage.version())));
        root.add(
                link(
                        Texts.get("place.history"),
                        () ->
                                PlaceHistory.open(
                                        services.placements().history(passage.id()),
                                        services.accounts())));
    }

    private static Component link(String words, Runnable act) {
        var button = new NativeButton(words, click -> act.run());
        button.addClassName("link-button");
        return button;
    }
}
