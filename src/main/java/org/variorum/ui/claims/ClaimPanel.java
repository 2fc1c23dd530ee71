package org.variorum.ui.claims;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.Texts;

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

        /// What the action that shows all the evidence is called here.
        default String showLabel() {
            return Texts.get("claim.show-in-panes");
        }
    }

    private @Nullable ClaimId shown;

    /// An empty panel; [#show] fills it.
    public ClaimPanel(ClaimServices services, GroupView group, Host host) {}

    /// Shows this claim.
    public void show(ClaimId claim) {
        shown = claim;
    }

    /// Reads it again after news or when other documents are open. What is being written, the focus
    /// and the scroll stay as they are.
    public void refresh() {}

    /// The claim that is shown.
    public Optional<ClaimId> claim() {
        return Optional.ofNullable(shown);
    }
}
