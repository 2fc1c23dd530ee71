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
import org.variorum.documents.DocumentView;
import org.variorum.groups.GroupView;
import org.variorum.ui.claims.ClaimPanel;
import org.variorum.ui.claims.ClaimServices;
import org.variorum.ui.components.Texts;
import org.variorum.ui.discussions.DiscussionPanel;

/// The panel at the right: the passage, the claim, the discussion of whichever was chosen last. On
/// a narrow screen it comes from below, and only its tabs show while it is folded.
class SidePanel extends Composite<Aside> {

    private final Tab passageTab = new Tab(Texts.get("desk.tab-passage"));
    private final Tab claimTab = new Tab(Texts.get("desk.tab-claim"));
    private final Tab discussionTab = new Tab(Texts.get("desk.tab-discussion"));
    private final Tabs tabs = new Tabs(passageTab, claimTab, discussionTab);
    private final PassagePanel passages;
    private final ClaimPanel claims;
    private final PassageTalk talk;
    private final Div content = new Div();
    private final NativeButton fold = new NativeButton();
    private boolean claimIsLast;

    SidePanel(
            DeskServices services,
            ClaimServices claimServices,
            GroupView group,
            UserId me,
            SideHost host) {
        passages = new PassagePanel(services, group, me, host);
        claims = new ClaimPanel(claimServices, group, host);
        talk =
                new PassageTalk(
                        services.passages(),
                        new DiscussionPanel(claimServices.conversation(), group, host),
                        host::reveal);
        content.addClassName("side-content");
        content.getElement().setAttribute("role", "tabpanel");
        tabs.addSelectedChangeListener(change -> fill());
        tabs.getElement().addEventListener("click", click -> open(true));
        tabs.getElement().setAttribute("aria-label", Texts.get("desk.panel"));
        fold.addClickListener(click -> open(!isOpen()));
        fold.addClassNames("pane-button", "side-fold");
        getContent().addClassName("side-panel");
        getContent().getElement().setAttribute("aria-label", Texts.get("desk.panel"));
        getContent().add(tabs, fold, content);
        open(false);
        fill();
    }

    void showPassages(List<PassageId> chosen) {
        turnTo(chosen);
        bring(passageTab);
    }

    /// Lists what of a document has no place in its current version.
    void showUnplaced(DocumentView document) {
        passages.showUnplaced(document);
        claimIsLast = false;
        bring(passageTab);
    }

    List<PassageId> passages() {
        return passages.shown();
    }

    void showClaim(ClaimId claim) {
        claims.show(claim);
        claimIsLast = true;
        bring(claimTab);
    }

    Optional<ClaimId> claim() {
        return claims.claim();
    }

    /// Whether the claim is what is seen now.
    boolean isAtClaim() {
        return content.getChildren().anyMatch(claims::equals);
    }

    void showDiscussion(PassageId passage) {
        turnTo(List.of(passage));
        bring(discussionTab);
    }

    /// Shows that nothing is chosen, and what to do about it.
    void showNothing() {
        turnTo(List.of());
        claims.hide();
        fill();
        open(false);
    }

    private void turnTo(List<PassageId> chosen) {
        passages.show(chosen);
        claimIsLast = false;
    }

    /// Reads again what is on it, without disturbing what is being written.
    void refresh() {
        passages.refresh();
        claims.claim().ifPresent(claim -> claims.refresh());
        talk.refresh();
    }

    /// Opens or folds it, which shows on a narrow screen only.
    void open(boolean open) {
        getContent().setClassName("open", open);
        fold.setText(open ? "⌄" : "⌃");
        fold.getElement()
                .setAttribute(
                        "aria-label", Texts.get(open ? "desk.fold-panel" : "desk.unfold-panel"));
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private boolean isOpen() {
        return getContent().hasClassName("open");
    }

    private void bring(Tab tab) {
        tabs.setSelectedTab(tab);
        fill();
        open(true);
    }

    private void fill() {
        var tab = tabs.getSelectedTab();
        content.getElement().setAttribute("aria-label", tab.getLabel());
        claims.discussionOnly(tab == discussionTab);
        Component wanted = passages;
        if (tab == claimTab) {
            wanted = claims.claim().isPresent() ? claims : hint("desk.no-claim");
        } else if (tab == discussionTab) {
            wanted = talkOfLast();
        }
        if (content.getChildren().toList().equals(List.of(wanted))) {
            return;
        }
        content.removeAll();
        content.add(wanted);
    }

    private Component talkOfLast() {
        if (claimIsLast && claims.claim().isPresent()) {
            return claims;
        }
        return passages.shown().stream()
                .findFirst()
                .map(talk::about)
                .orElseGet(() -> hint("desk.no-discussion"));
    }

    private static Component hint(String key) {
        var hint = new Paragraph(Texts.get(key));
        hint.addClassName("soft");
        return hint;
    }
}
