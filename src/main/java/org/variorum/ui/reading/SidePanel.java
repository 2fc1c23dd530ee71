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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final Supplier<ClaimPanel> newClaims;
    private final Supplier<PassageTalk> newTalk;
    private final Div content = new Div();
    private final NativeButton fold = new NativeButton();
    private boolean claimIsLast;

    // Made when they are first wanted: many a reader only reads, and an open desk is to be light.
    private @Nullable ClaimPanel claims;
    private @Nullable PassageTalk talk;

    SidePanel(
            DeskServices services,
            ClaimServices claimServices,
            GroupView group,
            UserId me,
            SideHost host) {
        passages = new PassagePanel(services, group, me, host);
        newClaims = () -> new ClaimPanel(claimServices, group, host);
        newTalk =
                () ->
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
        if (claims == null) {
            claims = newClaims.get();
        }
        claims.show(claim);
        claimIsLast = true;
        bring(claimTab);
    }

    Optional<ClaimId> claim() {
        return Optional.ofNullable(claims).flatMap(ClaimPanel::claim);
    }

    /// Whether the claim is what is seen now.
    boolean isAtClaim() {
        return content.getChildren().anyMatch(ClaimPanel.class::isInstance);
    }

    void showDiscussion(PassageId passage) {
        turnTo(List.of(passage));
        bring(discussionTab);
    }

    /// Shows the discussion of a passage, to add to it.
    void discuss(PassageId passage) {
        showDiscussion(passage);
        if (talk != null) {
            talk.write();
        }
    }

    /// Shows that nothing is chosen, and what to do about it.
    void showNothing() {
        turnTo(List.of());
        if (claims != null) {
            claims.hide();
        }
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
        if (claims != null) {
            claims.refresh();
        }
        if (talk != null) {
            talk.refresh();
        }
    }

    /// Reads again what is on it if these words are, after somebody marked them.
    void marked(List<PassageId> words) {
        if (words.stream().anyMatch(passages.shown()::contains)) {
            passages.refresh();
        }
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
        if (claims != null) {
            claims.discussionOnly(tab == discussionTab);
        }
        Component wanted = passages;
        if (tab == claimTab) {
            wanted = claimOrElse(() -> hint("desk.no-claim"));
        } else if (tab == discussionTab) {
            wanted = talkOfLast();
        }
        if (content.getChildren().toList().equals(List.of(wanted))) {
            return;
        }
        content.removeAll();
        content.add(wanted);
    }

    private Component claimOrElse(Supplier<Component> other) {
        return claims != null && claims.claim().isPresent() ? claims : other.get();
    }

    private Component talkOfLast() {
        return claimIsLast ? claimOrElse(this::talkOfPassage) : talkOfPassage();
    }

    private Component talkOfPassage() {
        var first = passages.shown().stream().findFirst();
        if (first.isEmpty()) {
            return hint("desk.no-discussion");
        }
        if (talk == null) {
            talk = newTalk.get();
        }
        return talk.about(first.get());
    }

    private static Component hint(String key) {
        var hint = new Paragraph(Texts.get(key));
        hint.addClassName("soft");
        return hint;
    }
}
