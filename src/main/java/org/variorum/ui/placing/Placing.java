package org.variorum.ui.placing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.Proposal;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Unplaced;
import org.variorum.annotations.Visibility;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.ui.components.DocumentPlace;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Live;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// Goes through the passages that wait, one after the other, by buttons or keys.
@JsModule("./placing.ts")
class Placing extends Composite<Div> implements PlacingCard.Host {

    private final PlacingServices services;
    private final DocumentPlace place;
    private final PlacingDecisions decisions;
    private final Span count = new Span();
    private final Div choosing = new Div();
    private final Div meanwhile = new Div(new Span(Texts.get("placing.meanwhile")));
    private final Div body = new Div();
    private final Div side = new Div();
    private final PlacingTexts texts = new PlacingTexts(this::chosen);
    private List<Unplaced> queue = List.of();
    private @Nullable Unplaced shown;
    private @Nullable Proposal looked;

    Placing(PlacingServices services, DocumentPlace place) {
        this.services = services;
        this.place = place;
        this.decisions = new PlacingDecisions(services.placements(), this::refresh);
        side.addClassName("placing-side");
        body.addClassName("placing-body");
        choosing.addClassName("banner");
        choosing.getElement().setAttribute("role", "status");
        choosing.setVisible(false);
        var go = new NativeButton(Texts.get("placing.go-on"), click -> refresh());
        go.addClassName("link-button");
        meanwhile.add(go);
        meanwhile.addClassName("banner");
        meanwhile.getElement().setAttribute("role", "status");
        meanwhile.setVisible(false);
        getContent().addClassName("placing");
        getContent().add(head(), choosing, meanwhile, body);
        getContent()
                .getElement()
                .addEventListener(
                        "placing-key",
                        event -> typed(event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
        getContent()
                .addAttachListener(
                        attach -> getElement().executeJs("window.variorumPlacing.listen(this)"));
        refresh();
        Live.refresh(
                this,
                services.news(),
                place.group().id(),
                services.accounts().me().id(),
                this::concerns,
                this::heard);
    }

    private boolean concerns(TimelineEntry entry) {
        return (entry.kind() == Change.Kind.PLACEMENT || entry.kind() == Change.Kind.VERSION)
                && place.document().id().value().equals(entry.document());
    }

    private Component head() {
        count.getElement().setAttribute("role", "status");
        var desk =
                new Anchor(
                        Places.desk(place.group().slug(), List.of(place.document().id())),
                        Texts.get("placing.to-desk"));
        var keys = new Span(Texts.get("placing.keys"));
        keys.addClassNames("soft", "placing-keys");
        var head =
                new Div(
                        new H1(Texts.get("placing.title", place.document().title())),
                        step("‹", "placing.previous", -1),
                        count,
                        step("›", "placing.next", 1),
                        keys,
                        desk);
        head.addClassName("placing-head");
        return head;
    }

    private Component step(String sign, String label, int by) {
        var button = new NativeButton(sign, click -> step(by));
        button.addClassName("pane-button");
        button.getElement().setAttribute("aria-label", Texts.get(label));
        button.setTitle(Texts.get(label));
        return button;
    }

    /// Something was decided or published, perhaps elsewhere. What one looks at stays as long as
    /// one does: another passage must not come under the finger that is about to decide.
    private void heard() {
        if (shown == null) {
            refresh();
            return;
        }
        var before = shown;
        queue = services.placements().queue(place.document().id());
        if (queue.contains(before)) {
            count();
        } else {
            meanwhile.setVisible(true);
            count.setText(Texts.get("placing.left", queue.size()));
        }
    }

    /// Reads the queue again. Who looks at a passage that still waits goes on looking at it; if it
    /// is gone, the next one takes its place.
    private void refresh() {
        meanwhile.setVisible(false);
        var before = index();
        queue = services.placements().queue(place.document().id());
        if (queue.isEmpty()) {
            shown = null;
            showNothing();
            return;
        }
        var same = index();
        if (same < 0) {
            show(queue.get(Math.min(Math.max(0, before), queue.size() - 1)));
        } else if (!queue.get(same).equals(shown)) {
            show(queue.get(same));
        } else {
            count();
        }
    }

    private int index() {
        for (var index = 0; index < queue.size(); index++) {
            if (shown != null && queue.get(index).passage().id().equals(shown.passage().id())) {
                return index;
            }
        }
        return -1;
    }

    private void count() {
        count.setText(queue.isEmpty() ? "" : Texts.get("placing.count", index() + 1, queue.size()));
    }

    private void show(Unplaced item) {
        shown = item;
        getContent().removeClassName("nothing");
        choosing(false);
        var equal =
                item.key().isEmpty()
                        ? 0
                        : queue.stream().filter(each -> each.key().equals(item.key())).count() - 1;
        side.removeAll();
        side.add(new PlacingCard(services, item, equal, mayWithdraw(item), this));
        if (texts.getParent().isEmpty()) {
            body.removeAll();
            body.add(side, texts);
        }
        // Of several that are equally good none is the better one for standing first.
        look(PlacingCard.isTie(item) ? null : item.proposals().stream().findFirst().orElse(null));
        count();
    }

    /// Their own annotations, and as an editor what others shared.
    private boolean mayWithdraw(Unplaced item) {
        var edits = place.group().myRole().atLeast(Role.EDITOR);
        var me = services.accounts().me().id();
        return services.annotations().ofPassage(item.passage().id()).stream()
                .anyMatch(
                        each ->
                                each.author().equals(me)
                                        || edits && each.visibility() == Visibility.SHARED);
    }

    private void showNothing() {
        count();
        getContent().addClassName("nothing");
        choosing(false);
        body.removeAll();
        body.add(
                new EmptyState(
                        Texts.get("placing.none"),
                        Texts.get("placing.none-sentence", place.document().title()),
                        new Anchor(
                                Places.desk(place.group().slug(), List.of(place.document().id())),
                                Texts.get("placing.to-desk"))));
    }

    @Override
    public void show(Proposal proposal) {
        look(proposal);
    }

    private void look(@Nullable Proposal proposal) {
        looked = proposal;
        side.getChildren()
                .filter(PlacingCard.class::isInstance)
                .forEach(card -> ((PlacingCard) card).look(proposal));
        if (shown != null) {
            texts.show(shown, proposal);
        }
    }

    private void step(int by) {
        if (!queue.isEmpty()) {
            show(queue.get(Math.floorMod(index() + by, queue.size())));
        }
    }

    void typed(String key) {
        switch (key) {
            case "j", "n" -> step(1);
            case "k", "p" -> step(-1);
            case "a" -> accept();
            case "c" -> choose();
            case "o" -> keepAsOrphan();
            case "Escape" -> choosing(false);
            default -> lookAt(key);
        }
    }

    /// By its number on the card.
    private void lookAt(String number) {
        if (shown != null && number.matches("[1-9]")) {
            shown.proposals().stream()
                    .skip(Integer.parseInt(number) - 1L)
                    .findFirst()
                    .ifPresent(this::look);
        }
    }

    @Override
    public void accept() {
        if (shown != null && looked != null) {
            decisions.accept(shown, looked);
        } else if (shown != null && PlacingCard.isTie(shown)) {
            Notices.done(Texts.get("placing.tie-choose"));
        }
    }

    @Override
    public void choose() {
        choosing(shown != null);
    }

    private void choosing(boolean now) {
        choosing.setVisible(now);
        choosing.removeAll();
        if (now) {
            var cancel = new NativeButton(Texts.get("action.cancel"), click -> choosing(false));
            cancel.addClassName("link-button");
            choosing.add(new Span(Texts.get("placing.choosing")), cancel, PlacingCard.cap("Esc"));
        }
        texts.choosing(now);
    }

    private void chosen(Selection selection) {
        withShown(item -> decisions.choose(item, selection));
    }

    @Override
    public void keepAsOrphan() {
        withShown(decisions::keepAsOrphan);
    }

    @Override
    public void withdraw() {
        withShown(decisions::withdraw);
    }

    @Override
    public void decideEqual() {
        withShown(decisions::decideEqual);
    }

    private void withShown(Consumer<Unplaced> decision) {
        if (shown != null) {
            decision.accept(shown);
        }
    }
}
