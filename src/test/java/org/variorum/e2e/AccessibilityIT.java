package org.variorum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What axe-core can see of whether everybody can use the screens: in light and in dark, on a wide
/// screen and on the narrowest.
@BrowserTest
class AccessibilityIT {

    /// Waits until the server has nothing to say, the fonts are there, and nothing moves or changes
    /// its colour any more, in whatever shadow it does.
    private static final String AT_REST =
            """
            async () => {
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              const roots = (root) => [root, ...[...root.querySelectorAll('*')]
                .filter((each) => each.shadowRoot).flatMap((each) => roots(each.shadowRoot))];
              const busy = () => Object.values(window.Vaadin?.Flow?.clients ?? {})
                .some((client) => client.isActive?.());
              const moving = () => roots(document).flatMap((root) => root.getAnimations())
                .filter((each) => each.playState === 'running'
                  && each.effect.getComputedTiming().endTime !== Infinity);
              await document.fonts.ready;
              for (let quiet = 0; quiet < 5; quiet++) {
                await frame();
                if (busy() || moving().length > 0) {
                  quiet = -1;
                }
              }
            }
            """;

    private static final List<Integer> WIDTHS = List.of(1560, 320);

    private final Browsers browsers;

    AccessibilityIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everybodyCanUse(Screen screen) {
        var window = browsers.open();
        screen.openIn(window);
        assertThat(violations(window.page())).as("violations on " + screen).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everybodyCanUse(Moment moment) {
        var window = browsers.open();
        moment.openIn(window);
        assertThat(violations(window.page())).as("violations at " + moment).isEmpty();
    }

    private static List<String> violations(Page page) {
        var found = new ArrayList<String>();
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
                page.evaluate(AT_REST);
                violationsNow(page).forEach(each -> found.add(scheme + " " + width + " " + each));
            }
        }
        return found;
    }

    private static Stream<String> violationsNow(Page page) {
        return new AxeBuilder(page)
                .options(withNamesOfButtons()).analyze().getViolations().stream()
                        .flatMap(
                                rule ->
                                        rule.getNodes().stream()
                                                .filter(node -> !isVaadins(rule, node))
                                                .map(node -> told(rule, node)));
    }

    /// One more rule, which is off by default: what is read on a button must be in its name.
    private static AxeRunOptions withNamesOfButtons() {
        var on = new AxeRuleOptions();
        on.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of("label-content-name-mismatch", on));
        return options;
    }

    /// What is wrong inside Vaadin's own components, where nobody but Vaadin can mend it:
    ///
    /// - the bar that tells of a lost connection is put outside everything; it is an alert of its
    ///   own, and no place to go to;
    /// - the part of `vaadin-tabs` that scrolls can be focused by scripts, so axe takes it for a
    ///   child between the list and its tabs;
    /// - entries of a menu bear `aria-selected`, which entries of lists have and those of menus
    ///   have not; and an open menu lies beside the page, where axe takes its entries for content
    ///   outside of all landmarks;
    /// - the header cells of a grid, the only tables here, get their words through slots, a moment
    ///   after they are laid anew for another width.
    private static boolean isVaadins(Rule rule, CheckedNode node) {
        var target = node.getTarget().toString();
        return switch (rule.getId()) {
            case "empty-table-header" -> true;
            case "region" ->
                    target.equals("[vaadin-connection-indicator]")
                            || target.contains("vaadin-context-menu-item");
            case "aria-required-children" ->
                    target.endsWith("vaadin-tabs]")
                            && node.getFailureSummary().contains("not allowed: div[tabindex]");
            case "aria-allowed-attr" ->
                    node.getHtml().startsWith("<vaadin-context-menu-item ")
                            && node.getFailureSummary().contains("aria-selected=");
            default -> false;
        };
    }

    private static String told(Rule rule, CheckedNode node) {
        return "%s (%s): %s at %s\n    %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        node.getTarget(),
                        node.getFailureSummary().replaceAll("\\s+", " "));
    }
}
