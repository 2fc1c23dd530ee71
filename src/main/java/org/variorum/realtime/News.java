package org.variorum.realtime;

import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;
import org.variorum.history.TimelineEntry;

/// What has just been done in a group, carried to those who have it open.
@Service
public class News {

    private final Newsroom newsroom;
    private final Memberships memberships;

    News(Newsroom newsroom, Memberships memberships) {
        this.newsroom = newsroom;
        this.memberships = memberships;
    }

    /// Tells the listener of each change in the group once it is committed: the shared ones, and
    /// the private ones of this person. Changes arrive one at a time, in the order in which they
    /// were committed, on a thread where nobody is signed in. A listener that is slow delays only
    /// itself, one that fails is told of the next change all the same; one that falls ten thousand
    /// changes behind is taken for dead and dropped.
    ///
    /// It ends by itself when the person ceases to be a member, before they hear even of that;
    /// otherwise the caller removes it when its screen goes away.
    ///
    /// @param listener the person acting, who is the one to hear it
    @PreAuthorize("@memberships.reads(#group) and @acting.is(#listener)")
    public Registration listen(GroupId group, UserId listener, Consumer<TimelineEntry> consumer) {
        var registration = newsroom.subscribe(group.value(), listener, consumer);
        // Who lost the membership after it was checked and before they subscribed was not dropped.
        if (!memberships.reads(group)) {
            registration.remove();
            throw new AccessDeniedException("No longer a member");
        }
        return registration;
    }
}
