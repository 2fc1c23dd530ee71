package org.variorum.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.variorum.annotations.TagId;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.history.PastState;

/// Claims.
@Service
public class Claims {
    public ClaimView make(NewClaim command) {
        throw new UnsupportedOperationException();
    }

    public Edited<ClaimView> edit(EditClaim command) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    public void restore(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    public ClaimDetail detail(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    public ClaimView get(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    public List<ClaimView> all(Collection<ClaimId> claims) {
        throw new UnsupportedOperationException();
    }

    public List<ClaimRow> list(GroupId group, ClaimFilter filter) {
        throw new UnsupportedOperationException();
    }

    public List<ClaimView> find(GroupId group, String words, int most) {
        throw new UnsupportedOperationException();
    }

    public List<ClaimView> withdrawn(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public void settle(ClaimId claim, ClaimState state, String reason) {
        throw new UnsupportedOperationException();
    }

    public Map<TagId, Long> tagUses(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public List<PastState> history(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    public ClaimView restoreTo(ClaimId claim, long revision) {
        throw new UnsupportedOperationException();
    }
}
