package org.variorum.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.accounts.Acting;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;
import org.variorum.groups.Role;

/// What the person acting may do with a claim. To nobody's surprise an unknown claim allows
/// nothing, so that it is refused like another group's.
///
/// A withdrawn claim is there only for those who may restore it: its author and the editors.
@Component("claimRights")
@Plumbing(because = "answers only about the person acting")
@Transactional(readOnly = true)
public class ClaimRights {

    private final ClaimRepository claims;
    private final Memberships memberships;
    private final Acting acting;

    ClaimRights(ClaimRepository claims, Memberships memberships, Acting acting) {
        this.claims = claims;
        this.memberships = memberships;
        this.acting = acting;
    }

    /// Whether the person acting may see the claim and what hangs on it: any member, and for a
    /// withdrawn claim its author or an editor.
    public boolean reads(ClaimId claim) {
        return standing(claim).filter(this::reads).isPresent();
    }

    /// Whether the person acting may add evidence, relations and posts to a claim that they may
    /// read: members and up. Whether a withdrawn claim takes any is for the service to say.
    public boolean writes(ClaimId claim) {
        return standing(claim).filter(this::writes).isPresent();
    }

    /// Whether the person acting may change the claim itself: its author, while still a member and
    /// up, or an editor.
    public boolean changes(ClaimId claim) {
        return standing(claim).filter(this::changes).isPresent();
    }

    /// Whether the person acting may decide on the claim and tidy what others hung on it: editors.
    public boolean edits(ClaimId claim) {
        return standing(claim).filter(known -> memberships.edits(known.group())).isPresent();
    }

    boolean reads(Standing thing) {
        return sees(thing, memberships.role(thing.group()));
    }

    boolean writes(Standing thing) {
        var role = memberships.role(thing.group());
        return sees(thing, role) && has(role, Role.MEMBER);
    }

    boolean changes(Standing thing) {
        var role = memberships.role(thing.group());
        return has(role, Role.EDITOR) || (has(role, Role.MEMBER) && acting.is(thing.author()));
    }

    /// Those of the claims that the person acting may read, asking once a group.
    List<Claim> readable(Collection<Claim> found) {
        var roles = new HashMap<GroupId, Optional<Role>>();
        return found.stream()
                .filter(
                        claim ->
                                sees(
                                        claim.standing(),
                                        roles.computeIfAbsent(claim.group(), memberships::role)))
                .toList();
    }

    private boolean sees(Standing thing, Optional<Role> role) {
        return has(role, Role.VIEWER)
                && (!thing.isWithdrawn() || has(role, Role.EDITOR) || acting.is(thing.author()));
    }

    private static boolean has(Optional<Role> role, Role least) {
        return role.filter(mine -> mine.atLeast(least)).isPresent();
    }

    private Optional<Standing> standing(ClaimId claim) {
        return claims.standing(claim.value());
    }
}
