package org.variorum.realtime;

import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.history.TimelineEntry;

/// What has just been done in a group, carried to those who have it open.
@Service
public class News {

    private final Newsroom newsroom;
    private final Admission admission;

    News(Newsroom newsroom, Admission admission) {
        this.newsroom = newsroom;
        this.admission = admission;
    }

    /// Tells the listener of each change in the group once it is committed: the shared ones, and
    /// the private ones of this person. Changes arrive one at a time, in the order in which they
    /// were committed, on a thread where nobody is signed in. A listener that is slow delays only
    /// itself, one that fails is told of the next change all the same; one that falls ten thousand
    /// changes behind is taken for dead and dropped.
    ///
    /// It ends by itself when the person ceases to be a member, before they hear even of that, or
    /// when their account is disabled; otherwise the caller removes it when its screen goes away.
    ///
    /// @param listener the person acting, who is the one to hear it
    @PreAuthorize("@memberships.reads(#group) and @acting.is(#listener)")
    public Registration listen(GroupId group, UserId listener, Consumer<TimelineEntry> consumer) {
        var registration = newsroom.subscribe(group.value(), listener, consumer);
        if (!admission.stillHolds(group, listener)) {
            registration.remove();
            throw new AccessDeniedException("No longer admitted");
        }
        return registration;
    }
}
