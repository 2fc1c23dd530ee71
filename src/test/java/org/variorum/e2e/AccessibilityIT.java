package org.variorum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What axe-core can see of whether everybody can use the screens, in light and in dark.
@Disabled("not steady yet: colours are measured while they change; see docs/working-notes.md")
@BrowserTest
class AccessibilityIT {

    private final Browsers browsers;

    AccessibilityIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    // The desk is still left out: axe finds fault with its tabs; see docs/working-notes.md.
    @EnumSource(value = Screen.class, mode = EnumSource.Mode.EXCLUDE, names = "DESK")
    void everybodyCanUse(Screen screen) {
        var window = browsers.open();
        screen.openIn(window);
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            found.addAll(violations(window.page(), scheme));
        }
        assertThat(found).as("violations on " + screen).isEmpty();
    }

    private static List<String> violations(Page page, ColorScheme scheme) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(
                                rule ->
                                        rule.getNodes().stream()
                                                .filter(node -> !isVaadins(rule, node))
                                                .map(node -> told(rule, node)))
                        .map(violation -> scheme + " " + violation)
                        .toList();
    }

    /// The bar that tells of a lost connection is put outside everything by Vaadin itself; it is an
    /// alert of its own, and no place to go to.
    private static boolean isVaadins(Rule rule, CheckedNode node) {
        return rule.getId().equals("region")
                && node.getTarget().toString().equals("[vaadin-connection-indicator]");
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
