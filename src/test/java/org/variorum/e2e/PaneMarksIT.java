package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Marks that come, change and go while one reads; how that is said, and how it is printed.
@BrowserTest
class PaneMarksIT {

    private static final String WORDS = "gate of basin upper one";
    private static final String OTHER = "gate of basin lower one";

    private final Browsers browsers;
    private BarePane pane;

    PaneMarksIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @BeforeEach
    void opens() {
        pane = BarePane.open(browsers, "essay");
    }

    private static Map<String, ?> by(String id, String name) {
        return Map.of("author", Map.of("id", id, "name", name, "colour", "#1f8a8a"));
    }

    @Test
    void paintsWhatComesChangesAndGoes() {
        pane.mark("a", WORDS);
        soon(pane::paintedWords, List.of(WORDS));
        pane.mark(
                "a", OTHER, Map.of("tag", Map.of("id", "t", "name", "cost", "colour", "#b07d10")));
        soon(pane::paintedWords, List.of(OTHER));
        assertThat(pane.painted("variorum-b07d10")).hasSize(1);
        pane.remove("a");
        soon(pane::paintedWords, List.of());
        pane.remove("unknown");
        assertThat(counts()).containsExactly(1, 0);
    }

    private List<Integer> counts() {
        return pane.heard("marks-counted").stream()
                .map(
                        each ->
                                ((Number) Objects.requireNonNull(((Map<?, ?>) each).get("count")))
                                        .intValue())
                .toList();
    }

    @Test
    void letsTheServersMarkTakeThePlaceOfThePaintedOne() {
        pane.mark("temporary", WORDS);
        pane.eval(
                """
                pane.replaceMark('temporary', {
                  id: 'real', ...stage.span(0, '%s'), tag: null,
                  author: { id: 'me', name: 'Me', colour: '#112233' },
                  role: null, state: null, claims: [], flags: 0,
                })
                """
                        .formatted(WORDS));
        soon(pane::paintedWords, List.of(WORDS));
        var place = pane.place(WORDS);
        assertThat(pane.ask("marksAt", 0, place.fromX() + 4, place.fromY()))
                .isEqualTo(List.of("real"));
    }

    @Test
    void showsOnlyWhoseMarksAreAskedFor() {
        pane.mark("mine", WORDS, by("me", "Me")).mark("hers", OTHER);
        pane.set(Map.of("show", "mine"));
        soon(pane::paintedWords, List.of(WORDS));
        pane.set(Map.of("show", "tove"));
        soon(pane::paintedWords, List.of(OTHER));
    }

    /// One sentence for all that came within four seconds, and none for what one does oneself.
    @Test
    void tellsOthersMarksPolitelyAndTogether() {
        var region = pane.part(".variorum-only-heard");
        assertThat(region).hasAttribute("aria-live", "polite");
        pane.mark("a", WORDS).mark("b", OTHER);
        pane.mark("c", "gate of basin upper two", by("mika", "Mika"));
        pane.mark("d", "gate of basin lower two", by("me", "Me"));
        pane.mark("a", WORDS + " stands");
        assertThat(region).isEmpty();
        assertThat(region)
                .hasText("Tove Ostrander has marked 2 passages. Mika has marked a passage.");
    }

    @Test
    void saysMarksAtTheirEndsWhereThatIsWanted() {
        var supporting = Map.of("role", "supports", "state", "disputed", "claims", List.of("c"));
        pane.mark("a", WORDS, supporting);
        pane.set(Map.of("spoken", true));
        assertThat(pane.part(".variorum-aside"))
                .hasAttribute(
                        "data-words", "marked by Tove Ostrander, supports a claim, claim disputed");
        pane.ask("select", 0, "The " + WORDS + " stands open");
        assertThat(pane.selected()).isEqualTo("The " + WORDS + " stands open");
        pane.set(Map.of("spoken", false));
        assertThat(pane.part(".variorum-aside")).hasCount(0);
        assertThat(pane.selected()).isEqualTo("The " + WORDS + " stands open");
    }

    @Test
    void printsAllMarksWithWhatWasSaidOfThem() {
        pane.page()
                .route(
                        "**/remarks.json",
                        route ->
                                route.fulfill(
                                        new com.microsoft.playwright.Route.FulfillOptions()
                                                .setContentType("application/json")
                                                .setBody(
                                                        "{\"remarks\": {\"a\": [\"Is it still?\"]}}")));
        pane.mark("z", "frogs of basin outer twelve").mark("a", WORDS);
        pane.set(Map.of("remarksUrl", "remarks.json"));
        pane.eval("pane.prepareForPrint()");
        pane.page().evaluate("() => void dispatchEvent(new Event('beforeprint'))");
        assertThat(pane.part(".variorum-printed-notes li"))
                .hasText(
                        new String[] {
                            WORDS + " Tove OstranderIs it still?",
                            "frogs of basin outer twelve Tove Ostrander",
                        });
        assertThat(pane.paintedWords()).contains(WORDS, "frogs of basin outer twelve");
        assertThat(pane.part(".variorum-printed")).hasCount(2);
        pane.page().evaluate("() => void dispatchEvent(new Event('afterprint'))");
        assertThat(pane.part(".variorum-printed-notes")).hasCount(0);
        assertThat(pane.part(".variorum-printed")).hasCount(0);
    }
}
