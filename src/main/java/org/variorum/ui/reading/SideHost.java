package org.variorum.ui.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.ui.claims.ClaimPanel;
import org.variorum.ui.discussions.DiscussionPanel;

/// What the three panels ask of the desk.
record SideHost(Desk desk, Marking marking, PassageFinder finder)
        implements PassagePanel.Host, ClaimPanel.Host, DiscussionPanel.Host {

    @Override
    public void reveal(PassageView passage) {
        desk.openBeside(passage);
    }

    @Override
    public void openClaim(ClaimId claim) {
        desk.chooseClaim(claim);
    }

    @Override
    public void openDiscussion(PassageId passage) {
        desk.discuss(passage);
    }

    @Override
    public void annotate(PassageView passage) {
        marking.note(passage);
    }

    @Override
    public void claim(PassageView passage) {
        marking.claim(passage);
    }

    @Override
    public void copyLink(PassageView passage) {
        desk.copyLink(passage);
    }

    @Override
    public void marksChanged(PassageView passage) {
        desk.repaint(passage);
    }

    @Override
    public void openVersion(PassageView passage, VersionId version) {
        finder.openVersion(passage, version);
    }

    @Override
    public Set<DocumentId> openDocuments() {
        return desk.openDocuments();
    }

    @Override
    public void showPassages(List<PassageView> passages) {
        desk.openPassages(passages);
    }

    @Override
    public void openBeside(PassageView passage) {
        desk.openBeside(passage);
    }

    @Override
    public void claimChanged(ClaimId claim) {
        desk.claimChanged(claim);
    }

    @Override
    public void claimChosen(ClaimId claim) {
        desk.chooseClaim(claim);
    }

    @Override
    public void close() {
        desk.chooseNothing();
    }

    @Override
    public void openPassage(PassageView passage) {
        desk.openBeside(passage);
    }

    @Override
    public Optional<PassageView> passageToCite() {
        return desk.passageToCite();
    }

    @Override
    public boolean offersCiting() {
        return true;
    }
}
