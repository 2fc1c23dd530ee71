package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Optional;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.discussions.Subject;
import org.variorum.groups.GroupView;
import org.variorum.ui.claims.ClaimPanel;
import org.variorum.ui.claims.ClaimServices;
import org.variorum.ui.components.Texts;
import org.variorum.ui.discussions.DiscussionPanel;

/// The panel at the right: the passage, the claim, the discussion. On a narrow screen it comes from
/// below.
class SidePanel extends Composite<Aside> {

    private final Tab passageTab = new Tab(Texts.get("desk.tab-passage"));
    private final Tab claimTab = new Tab(Texts.get("desk.tab-claim"));
    private final Tab discussionTab = new Tab(Texts.get("desk.tab-discussion"));
    private final Tabs tabs = new Tabs(passageTab, claimTab, discussionTab);
    private final PassagePanel passages;
    private final ClaimPanel claims;
    private final DiscussionPanel discussion;
    private final Div content = new Div();
    private boolean discusses;

    SidePanel(
            DeskServices services,
            ClaimServices claimServices,
            GroupView group,
            UserId me,
            SideHost host) {
        passages = new PassagePanel(services, group, me, host);
        claims = new ClaimPanel(claimServices, group, host);
        discussion = new DiscussionPanel(claimServices.conversation(), group, host);
        content.addClassName("side-content");
        tabs.addSelectedChangeListener(change -> fill());
        tabs.getElement().setAttribute("aria-label", Texts.get("desk.panel"));
        var fold = new NativeButton("×", click -> open(false));
        fold.addClassNames("pane-button", "side-close");
        fold.getElement().setAttribute("aria-label", Texts.get("desk.close-panel"));
        getContent().addClassName("side-panel");
        getContent().getElement().setAttribute("aria-label", Texts.get("desk.panel"));
        getContent().add(tabs, fold, content);
        fill();
    }

    void showPassages(List<PassageId> chosen) {
        passages.show(chosen);
        bring(passageTab);
    }

    List<PassageId> passages() {
        return passages.shown();
    }

    void showClaim(ClaimId claim) {
        claims.show(claim);
        bring(claimTab);
    }

    Optional<ClaimId> claim() {
        return claims.claim();
    }

    /// Whether the claim is what is seen now.
    boolean isAtClaim() {
        return tabs.getSelectedTab() == claimTab;
    }

    void showDiscussion(PassageId passage) {
        discusses = true;
        discussion.show(new Subject.OfPassage(passage));
        bring(discussionTab);
    }

    /// Reads again what is on it, without disturbing what is being written.
    void refresh() {
        passages.refresh();
        claims.claim().ifPresent(claim -> claims.refresh());
        if (discusses) {
            discussion.refresh();
        }
    }

    /// Opens or folds it, which shows on a narrow screen only.
    void open(boolean open) {
        getContent().setClassName("open", open);
    }

    private void bring(Tab tab) {
        tabs.setSelectedTab(tab);
        fill();
        open(true);
    }

    private void fill() {
        Component wanted = passages;
        if (tabs.getSelectedTab() == claimTab) {
            wanted = claims.claim().isPresent() ? claims : hint("desk.no-claim");
        } else if (tabs.getSelectedTab() == discussionTab) {
            wanted = discusses ? discussion : hint("desk.no-discussion");
        }
        if (content.getChildren().toList().equals(List.of(wanted))) {
            return;
        }
        content.removeAll();
        content.add(wanted);
    }

    private static Component hint(String key) {
        var hint = new Paragraph(Texts.get(key));
        hint.addClassName("soft");
        return hint;
    }
}
