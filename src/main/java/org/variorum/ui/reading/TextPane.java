package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;
import org.variorum.documents.VersionId;
import org.variorum.ui.components.Texts;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BaseJsonNode;

/// The element `<variorum-text>`: the only class that knows it. Its contract is
/// `frontend/variorum-text/protocol.ts`.
@Tag("variorum-text")
@JsModule("./variorum-text/variorum-text.ts")
public class TextPane extends Component {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /// A word of the selection toolbar with its key.
    public record Action(String id, String label, @Nullable String key) {}

    /// Every finished selection is one gesture at once: marked with this tag, or for the current
    /// claim.
    record Gesture(String label, @Nullable Named tag) {}

    /// Which of two compared versions a text is.
    public enum Side {
        OLD,
        NEW
    }

    /// What `ComparedTo` in `protocol.ts` is.
    private record ComparedTo(String url, String side) {}

    /// Gives all panes of the page the words that they show and say.
    public static void label(Component page) {
        page.getElement()
                .executeJs("window.variorumDesk.label($0)", json(Texts.startingWith("pane-text.")));
    }

    /// Loads a version's text and marks.
    void open(VersionId version) {
        getElement().setProperty("textUrl", ReadingController.textOf(version));
        getElement().setProperty("marksUrl", ReadingController.marksOf(version));
        getElement().setProperty("remarksUrl", ReadingController.remarksOf(version));
    }

    /// Loads a version's text without the marks on it.
    public void openText(VersionId version) {
        getElement().setProperty("textUrl", ReadingController.textOf(version));
    }

    /// Shows how two versions differ; this text is the one at that side.
    public void compare(VersionId old, VersionId now, Side side) {
        getElement()
                .setPropertyJson(
                        "comparedTo",
                        json(
                                new ComparedTo(
                                        ReadingController.differenceOf(old, now),
                                        side.name().toLowerCase(Locale.ROOT))));
    }

    /// Outlines these words as the passage, and goes there.
    public void showPassage(PassageId passage, Span span) {
        put(Mark.bare(passage, span));
        select(passage);
        reveal(span);
    }

    /// Goes to about where a place of the version that this one is compared to would be.
    public void revealOpposite(Span there) {
        getElement().callJsFunction("revealOpposite", there.start());
    }

    /// Forgets a passage that was shown so.
    public void hidePassage(PassageId passage) {
        remove(passage);
        select(null);
    }

    /// Shows it by itself again.
    void compareToNothing() {
        getElement().setPropertyJson("comparedTo", json(null));
    }

    void setReader(Person person) {
        getElement().setProperty("me", person.id().value().toString());
        getElement().setProperty("readerName", person.displayName());
    }

    /// The words of the toolbar at a selection; none where there is nothing to do.
    public void setActions(List<Action> actions) {
        getElement().setPropertyJson("actions", json(actions));
    }

    void setColourBy(String scheme) {
        getElement().setProperty("colourBy", scheme);
    }

    void setShow(String whose) {
        getElement().setProperty("show", whose);
    }

    void setLinking(DeskBar.Linking linking) {
        getElement().setProperty("linked", linking != DeskBar.Linking.OFF);
        getElement().setProperty("linkedBy", linking.name().toLowerCase(Locale.ROOT));
    }

    void setGesture(@Nullable Gesture gesture) {
        getElement().setPropertyJson("gesture", json(gesture));
    }

    void select(@Nullable PassageId passage) {
        getElement()
                .setProperty("selectedMark", passage == null ? null : passage.value().toString());
    }

    /// Outlines the passages that the chosen claim rests on.
    void selectAll(Collection<PassageId> passages) {
        getElement()
                .setPropertyJson(
                        "selectedClaim",
                        json(
                                passages.stream()
                                        .map(passage -> passage.value().toString())
                                        .toList()));
    }

    void put(Mark mark) {
        getElement().callJsFunction("addMark", json(mark));
    }

    void remove(PassageId passage) {
        getElement().callJsFunction("removeMark", passage.value().toString());
    }

    /// The provisional mark that the pane painted by itself becomes the stored one.
    void settle(String temporaryId, Mark mark) {
        getElement().callJsFunction("replaceMark", temporaryId, json(mark));
    }

    /// The provisional mark was refused.
    void unsettle(String temporaryId) {
        getElement().callJsFunction("removeMark", temporaryId);
    }

    /// Asks for the marks again; scroll and selection stay.
    void reload() {
        getElement().callJsFunction("reload");
    }

    void reveal(Span span) {
        getElement().callJsFunction("scrollTo", span.start(), span.end());
    }

    /// Scrolls there and shows which words are meant, until the reader does something.
    void pointOut(Span span) {
        getElement().callJsFunction("pointOut", span.start(), span.end());
    }

    /// The headings, to jump by.
    void openContents() {
        getElement().callJsFunction("openContents");
    }

    /// The marked passages as a list.
    void openPassages() {
        getElement().callJsFunction("openPassages");
    }

    void openFind() {
        getElement().callJsFunction("openFind");
    }

    void next() {
        getElement().callJsFunction("nextMark");
    }

    void previous() {
        getElement().callJsFunction("previousMark");
    }

    void nextChange() {
        getElement().callJsFunction("nextChange");
    }

    void previousChange() {
        getElement().callJsFunction("previousChange");
    }

    /// Gives up the selection.
    public void clearSelection() {
        getElement().callJsFunction("clearSelection");
    }

    /// Hears of each word of the toolbar that is chosen.
    public Registration addPassageActionListener(ComponentEventListener<PassageAction> listener) {
        return addListener(PassageAction.class, listener);
    }

    Registration addMarkActivatedListener(ComponentEventListener<MarkActivated> listener) {
        return addListener(MarkActivated.class, listener);
    }

    Registration addGestureEndedListener(ComponentEventListener<GestureEnded> listener) {
        return addListener(GestureEnded.class, listener);
    }

    Registration addMarksCountedListener(ComponentEventListener<MarksCounted> listener) {
        return addListener(MarksCounted.class, listener);
    }

    Registration addChangesCountedListener(ComponentEventListener<ChangesCounted> listener) {
        return addListener(ChangesCounted.class, listener);
    }

    Registration addChangeReachedListener(ComponentEventListener<ChangeReached> listener) {
        return addListener(ChangeReached.class, listener);
    }

    private static BaseJsonNode json(@Nullable Object value) {
        return JSON.valueToTree(value);
    }

    /// A word of the toolbar was chosen, or a gesture made. The offsets are as the browser sent
    /// them: not yet checked.
    @DomEvent("passage-action")
    public static final class PassageAction extends ComponentEvent<TextPane> {

        private final String action;
        private final int start;
        private final int end;
        private final String quote;
        private final String temporaryId;

        public PassageAction(
                TextPane source,
                boolean fromClient,
                @EventData("event.detail.action") String action,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.end") int end,
                @EventData("event.detail.quote") String quote,
                @EventData("event.detail.temporaryId") String temporaryId) {
            super(source, fromClient);
            this.action = action;
            this.start = start;
            this.end = end;
            this.quote = quote;
            this.temporaryId = temporaryId;
        }

        public String action() {
            return action;
        }

        public int start() {
            return start;
        }

        public int end() {
            return end;
        }

        public String quote() {
            return quote;
        }

        String temporaryId() {
            return temporaryId;
        }
    }
}
