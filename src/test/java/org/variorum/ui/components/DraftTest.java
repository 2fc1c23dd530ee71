package org.variorum.ui.components;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.testing.ViewTest;
import tools.jackson.databind.node.JsonNodeFactory;

class DraftTest extends ViewTest {

    private static final UUID TOVE = UUID.fromString("0e7dd4a6-5b54-4d3e-a3a4-111111111111");

    @BeforeEach
    void opensABrowser() {
        signIn(cast.person("tove"));
    }

    private static DraftArea shown(DraftKey key) {
        var area = new DraftArea("Words", key);
        UI.getCurrent().add(area);
        return area;
    }

    @Test
    void tellsTheBrowserWhoseWordsTheyAreAndWhatTheyAreFor() {
        shown(DraftKey.ofNew(new UserId(TOVE), "note-v1", new Span(4, 9)));
        shown(DraftKey.ofEdit(new UserId(TOVE), "edit-p1", 3));
        assertThat(told("keep"))
                .containsExactly(
                        "{\"person\":\""
                                + TOVE
                                + "\",\"of\":\"note-v1\",\"lock\":0,\"span\":[4,9]}",
                        "{\"person\":\""
                                + TOVE
                                + "\",\"of\":\"edit-p1\",\"lock\":3,\"span\":null}");
    }

    @Test
    void restsOnTheLockThatItWasBegunOnUntilItIsForgotten() {
        var area = shown(DraftKey.ofEdit(new UserId(TOVE), "edit-p1", 3));
        assertThat(area.draft().lock()).isEqualTo(3);
        _fireDomEvent(
                area,
                "draft-restored",
                JsonNodeFactory.instance.objectNode().put("event.detail.lock", 2));
        assertThat(area.draft().lock()).isEqualTo(2);
        assertThat(area.draft().isBegun()).isTrue();
        assertThat(area.getHelperText()).isNotEmpty();
        area.draft().forget();
        assertThat(area.draft().lock()).isEqualTo(3);
        assertThat(area.draft().isBegun()).isFalse();
    }

    @Test
    void forgetsEvenWhenTheFieldGoesWithTheSameAnswer() {
        var area = shown(DraftKey.ofNew(new UserId(TOVE), "post-1"));
        settle();
        area.draft().forget();
        UI.getCurrent().remove(area);
        assertThat(told("forget")).hasSize(1);
    }

    @Test
    void leavesWhatWasWrittenSinceToTheScriptThatKnowsIt() {
        var area = shown(DraftKey.ofNew(new UserId(TOVE), "post-1"));
        settle();
        area.draft().sent("The canal floods.");
        assertThat(told("sent")).hasSize(1);
        assertThat(told("forget")).isEmpty();
        assertThat(area.draft().isBegun()).isFalse();
    }

    /// What the script was called with, once for each call.
    private static List<String> told(String function) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation())
                .filter(call -> call.getExpression().contains("variorumDrafts." + function))
                .map(call -> call.getParameters().getFirst().toString())
                .toList();
    }
}
