package org.variorum.ui.claims;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.discussions.Subject;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;
import org.variorum.ui.discussions.DiscussionPanel;

/// One claim: its state, its evidence, its relations, the decision on it and the argument about it.
public class ClaimPanel extends Composite<Div> {

    /// The screen around the panel.
    public interface Host {

        /// The documents that are open beside the panel.
        Set<DocumentId> openDocuments();

        /// Scrolls the open documents to these passages.
        void showPassages(List<PassageView> passages);

        /// Opens the passage's document beside the others, at the passage.
        void openBeside(PassageView passage);

        /// Something of this claim was changed here: its words, state, evidence or withdrawal.
        void claimChanged(ClaimId claim);

        /// The reader is done with the claim.
        void close();

        /// The reader went from this claim to a related one, which the panel shows now.
        default void claimChosen(ClaimId claim) {}

        /// The passage that the reader has chosen last and could cite in a post.
        default Optional<PassageView> passageToCite() {
            return Optional.empty();
        }

        /// Whether this screen has texts to cite from.
        default boolean offersCiting() {
            return true;
        }

        /// Whether evidence in documents that are not open is to say so.
        default boolean marksUnopened() {
            return true;
        }

        /// What the action that shows all the evidence is called here.
        default String showLabel() {
            return Texts.get("claim.show-in-panes");
        }
    }

    private final ClaimServices services;
    private final Host host;
    private final ClaimHead head;
    private final EvidenceSection evidence;
    private final RelationSection relations;
    private final DecisionSection decision;
    private final Div rests = new Div();
    private final DiscussionPanel discussion;
    private @Nullable ClaimId shown;
    private @Nullable ClaimFacts drawn;
    private Set<DocumentId> drawnOpen = Set.of();

    /// An empty panel; [#show] fills it.
    public ClaimPanel(ClaimServices services, GroupView group, Host host) {
        this.services = services;
        this.host = host;
        var me = services.conversation().acting().required();
        var context = new PanelContext(services, group, me, host, this::changed);
        head = new ClaimHead(context);
        evidence = new EvidenceSection(context);
        relations = new RelationSection(context, this::goTo);
        decision = new DecisionSection(context);
        discussion = new DiscussionPanel(services.conversation(), group, new Citing(host));
        getContent().addClassName("claim-panel");
        getContent().setVisible(false);
        rests.add(evidence, relations, decision);
        getContent().add(head, rests, discussion);
    }

    /// Shows this claim; the same one again is read again.
    ///
    /// @throws AccessDeniedException if it is not the reader's to see, or unknown
    public void show(ClaimId claim) {
        var other = !claim.equals(shown);
        var facts = ClaimFacts.of(claim, services);
        shown = claim;
        draw(facts);
        discussion.setClosed(facts.detail().claim().withdrawn());
        discussion.show(new Subject.OfClaim(claim));
        if (other) {
            getElement().executeJs("this.scrollTop = 0");
        }
    }

    /// Reads it again after news or when other documents are open. What is being written, the focus
    /// and the scroll stay as they are. A claim that somebody else has withdrawn is closed.
    public void refresh() {
        if (shown == null) {
            return;
        }
        try {
            show(shown);
        } catch (AccessDeniedException noLongerMine) {
            hide();
            Notices.done(Texts.get("claim.gone"));
            host.close();
        }
    }

    /// The claim that is shown.
    public Optional<ClaimId> claim() {
        return Optional.ofNullable(shown);
    }

    /// Shows the claim with its discussion alone, or all of it again.
    public void discussionOnly(boolean only) {
        rests.setVisible(!only);
    }

    /// Shows nothing.
    public void hide() {
        shown = null;
        getContent().setVisible(false);
    }

    private void draw(ClaimFacts facts) {
        var open = Set.copyOf(host.openDocuments());
        getContent().setVisible(true);
        if (facts.equals(drawn) && open.equals(drawnOpen)) {
            return;
        }
        drawn = facts;
        drawnOpen = open;
        head.show(facts);
        evidence.show(facts);
        relations.show(facts);
        decision.show(facts);
    }

    private void changed() {
        refresh();
        if (shown != null) {
            host.claimChanged(shown);
        }
    }

    private void goTo(ClaimId claim) {
        show(claim);
        host.claimChosen(claim);
    }

    /// Opens what posts cite, beside or in place.
    private record Citing(Host host) implements DiscussionPanel.Host {

        @Override
        public void openPassage(PassageView passage) {
            if (host.openDocuments().contains(passage.document())) {
                host.showPassages(List.of(passage));
            } else {
                host.openBeside(passage);
            }
        }

        @Override
        public Optional<PassageView> passageToCite() {
            return host.passageToCite();
        }

        @Override
        public boolean offersCiting() {
            return host.offersCiting();
        }
    }
}
