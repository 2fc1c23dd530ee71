package org.variorum.ui.components;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The unsaved words of a field, kept in the browser until they are saved or thrown away, so that
/// neither an expired session nor a lost network costs them.
///
/// The field tells the server its value when one leaves it, as a click on a button does, not while
/// one types: Flow loses a debounced value when the browser reports the same text twice, as it does
/// for several lines put in at once. A key that sends has to leave the field first
/// (`resetFocusOnActiveElement`).
@JsModule("./drafts.ts")
public final class Draft {

    private static final String LOCK = "event.detail.lock";

    private final TextFieldBase<?, String> field;
    private final DraftKey key;
    private long lock;
    private boolean begun;

    private Draft(TextFieldBase<?, String> field, DraftKey key) {
        this.field = field;
        this.key = key;
        this.lock = key.lock();
    }

    /// Keeps what is written in the field from now on, and puts back what was written there before
    /// as soon as the field is shown.
    public static Draft keep(TextFieldBase<?, String> field, DraftKey key) {
        var draft = new Draft(field, key);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        draft.listen();
        field.addAttachListener(event -> draft.begin());
        return draft;
    }

    private void listen() {
        var element = field.getElement();
        element.addEventListener(
                        "draft-restored",
                        event -> restored(event.getEventData().get(LOCK).asLong()))
                .addEventData(LOCK)
                .synchronizeProperty("value");
        element.addEventListener("draft-begun", event -> begun = true);
        element.addEventListener("input", event -> field.setInvalid(false))
                .setFilter("element.invalid");
    }

    private void begin() {
        field.getElement().executeJs("window.variorumDrafts.keep(this, $0)", json());
    }

    private void restored(long begunOn) {
        lock = begunOn;
        begun = true;
        field.setHelperText(Texts.get("draft.restored"));
    }

    /// The lock of the state that the words were begun on, which may be older than the one that the
    /// field was opened with: to be named when they are saved.
    public long lock() {
        return lock;
    }

    /// Whether there are unsaved words, as far as the browser has told.
    public boolean isBegun() {
        return begun;
    }

    /// Forgets the words, after they were saved or thrown away on purpose.
    public void forget() {
        lock = key.lock();
        begun = false;
        field.setHelperText(null);
        // Of the page: the field may be gone with this answer.
        UI.getCurrentOrThrow().getPage().executeJs("window.variorumDrafts.forget($0)", json());
    }

    /// Forgets these words, which are saved. What was written since they were sent, while the
    /// answer was on its way, stands in the field again; the field has been emptied before.
    public void sent(String words) {
        lock = key.lock();
        begun = false;
        field.setHelperText(null);
        // Of the page: the field may be gone with this answer, then what was written is kept for
        // it.
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs(
                        "window.variorumDrafts.sent($0, $1, $2)",
                        field.getElement(),
                        json(),
                        words);
    }

    private ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("person", key.person().value().toString());
        json.put("of", key.of());
        json.put("lock", key.lock());
        var span = key.span();
        if (span == null) {
            json.putNull("span");
        } else {
            json.putArray("span").add(span.start()).add(span.end());
        }
        return json;
    }
}
