package org.variorum.ui.discussions;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.variorum.annotations.PassageView;
import org.variorum.discussions.Subject;
import org.variorum.groups.GroupView;

/// The discussion about a claim or a passage: posts, replies, and the place to write.
public class DiscussionPanel extends Composite<Div> {

    /// The screen around the panel.
    public interface Host {

        /// Shows a cited passage to the reader.
        void openPassage(PassageView passage);

        /// The passage that the reader has chosen last and could cite now.
        Optional<PassageView> passageToCite();

        /// Whether this screen has texts to cite from; without them *Cite* is not offered.
        default boolean offersCiting() {
            return true;
        }
    }

    /// An empty panel; [#show] fills it.
    public DiscussionPanel(ConversationServices services, GroupView group, Host host) {}

    /// Shows the discussion about this subject, from its beginning.
    public void show(Subject subject) {}

    /// Reads it again after news. What is being written, the focus and the scroll stay as they are.
    public void refresh() {}
}
