package org.variorum.ui.claims;

import java.util.List;
import java.util.Set;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The claims screen around its panel. Passages are shown on the desk.
final class ClaimsHost implements ClaimPanel.Host {

    private static final int MOST_PANES = 4;

    private final ClaimsView view;

    ClaimsHost(ClaimsView view) {
        this.view = view;
    }

    @Override
    public Set<DocumentId> openDocuments() {
        return Set.of();
    }

    /// Here, where no text is open, it would mean nothing to say which are not.
    @Override
    public boolean marksUnopened() {
        return false;
    }

    @Override
    public void showPassages(List<PassageView> passages) {
        var documents =
                passages.stream().map(PassageView::document).distinct().limit(MOST_PANES).toList();
        view.chosen().ifPresent(claim -> Places.go(Places.deskAt(view.slug(), documents, claim)));
    }

    @Override
    public void openBeside(PassageView passage) {
        Places.go(Places.deskAt(view.slug(), List.of(passage.document()), passage.id()));
    }

    @Override
    public void claimChanged(ClaimId claim) {
        view.changedHere();
    }

    @Override
    public void claimChosen(ClaimId claim) {
        view.choose(claim);
    }

    @Override
    public void close() {
        view.choose(null);
    }

    @Override
    public boolean offersCiting() {
        return false;
    }

    @Override
    public String showLabel() {
        return Texts.get("claims.open-desk");
    }
}
