package org.variorum.realtime;

import org.springframework.stereotype.Component;
import org.variorum.accounts.SignIn;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;

/// Asks once more after somebody has registered: who lost the membership or the account after the
/// right was checked and before they registered was not dropped when that happened.
@Component
class Admission {

    private final Memberships memberships;
    private final SignIn signIn;

    Admission(Memberships memberships, SignIn signIn) {
        this.memberships = memberships;
        this.signIn = signIn;
    }

    /// Whether the person acting still has the right to hear of the group.
    boolean stillHolds(GroupId group, UserId person) {
        return memberships.reads(group) && signIn.isStillWelcome(person);
    }
}
