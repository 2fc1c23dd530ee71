package org.variorum.ui.claims;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.variorum.annotations.Selection;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceView;
import org.variorum.groups.GroupView;

/// Finds a claim by its statement or makes it, and rests it on what was selected.
public final class ClaimDialog extends Dialog {

    private ClaimDialog() {}

    /// Opens it for a selection.
    ///
    /// @param quoteForDisplay the selected words
    /// @param done takes the new piece of evidence
    public static void open(
            ClaimServices services,
            GroupView group,
            Selection selection,
            String quoteForDisplay,
            Consumer<EvidenceView> done) {}

    /// Opens it without a selection.
    ///
    /// @param done takes the claim that was made or found
    public static void open(ClaimServices services, GroupView group, Consumer<ClaimView> done) {}
}
