package org.variorum.groups;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.accounts.Acting;
import org.variorum.history.Readership;

/// What the person acting may do in a group. All the rules of the modules above rest on it.
///
/// Being an admin of the installation gives no role in any group.
@Component("memberships")
@Plumbing(because = "answers only about the person acting")
@Transactional(readOnly = true)
public class Memberships implements Readership {

    private final MembershipRepository memberships;
    private final Acting acting;

    Memberships(MembershipRepository memberships, Acting acting) {
        this.memberships = memberships;
        this.acting = acting;
    }

    /// The role of the person acting, or empty if they are not a member.
    public Optional<Role> role(GroupId group) {
        return acting.current().flatMap(person -> memberships.role(group.value(), person.value()));
    }

    /// Whether the person acting has at least this role in the group.
    public boolean isAtLeast(GroupId group, Role role) {
        return role(group).filter(mine -> mine.atLeast(role)).isPresent();
    }

    /// Whether the person acting may read what is shared in the group.
    public boolean reads(GroupId group) {
        return isAtLeast(group, Role.VIEWER);
    }

    /// Whether the person acting may mark, claim and discuss.
    public boolean writes(GroupId group) {
        return isAtLeast(group, Role.MEMBER);
    }

    /// Whether the person acting may tidy others' claims and tags, and manage documents.
    public boolean edits(GroupId group) {
        return isAtLeast(group, Role.EDITOR);
    }

    /// Whether the person acting may manage the members.
    public boolean owns(GroupId group) {
        return isAtLeast(group, Role.OWNER);
    }

    /// Whether the person acting may read what is shared in each of these groups; asked in one
    /// query.
    public boolean readsAll(Collection<GroupId> groups) {
        return mayReadAll(groups.stream().map(GroupId::value).toList());
    }

    @Override
    public boolean mayReadAll(Collection<UUID> groups) {
        var wanted = Set.copyOf(groups);
        return wanted.isEmpty()
                || acting.current()
                        .filter(
                                person ->
                                        memberships.countOf(person.value(), wanted)
                                                == wanted.size())
                        .isPresent();
    }
}
