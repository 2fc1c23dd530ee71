package org.variorum.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.variorum.annotations.PassageId;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.history.PastState;

/// Evidence.
@Service
public class Evidences {
    public EvidenceView add(NewEvidence command) {
        throw new UnsupportedOperationException();
    }

    public Edited<EvidenceView> changeRole(EvidenceId evidence, EvidenceRole role, long lock) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(EvidenceId evidence) {
        throw new UnsupportedOperationException();
    }

    public void restore(EvidenceId evidence) {
        throw new UnsupportedOperationException();
    }

    public EvidenceView get(EvidenceId evidence) {
        throw new UnsupportedOperationException();
    }

    public List<EvidenceView> ofPassage(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    public List<EvidenceMark> marks(VersionId version) {
        throw new UnsupportedOperationException();
    }

    public List<EvidenceMark> marksOf(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    public Map<DocumentId, Long> countByDocument(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public Map<ClaimId, Set<DocumentId>> documentsByClaim(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public List<EvidenceView> withdrawn(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    public List<PastState> history(EvidenceId evidence) {
        throw new UnsupportedOperationException();
    }

    public EvidenceView restoreTo(EvidenceId evidence, long revision) {
        throw new UnsupportedOperationException();
    }
}
