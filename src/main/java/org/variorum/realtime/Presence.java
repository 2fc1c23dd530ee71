package org.variorum.realtime;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;

/// Who has a group open right now. Known to this process alone; see [Wire] for what a second node
/// needs.
@Service
public class Presence {

    private final Attendance attendance;
    private final Admission admission;

    Presence(Attendance attendance, Admission admission) {
        this.attendance = attendance;
        this.admission = admission;
    }

    /// A person who is here, however many windows they have open.
    ///
    /// @param documents those that are open in any of their windows
    public record Here(UserId person, Set<DocumentId> documents) {}

    /// Says that the person acting has these documents of the group open in one more window, and
    /// tells the listener at once, and again after each change, who is here: in the order of
    /// arrival, the person themselves among them. Two lists that follow each other always differ.
    /// It is called like a listener of [News].
    ///
    /// To change a window's documents, enter with the new ones and then remove the registration
    /// with the old ones: so nobody is seen to leave. Who removes their last registration is shown
    /// for some seconds more, in case they are loading the page again. It ends by itself, at once,
    /// when the person ceases to be a member or their account is disabled.
    ///
    /// @param person the person acting
    /// @param documents may be empty, on a screen without documents
    @PreAuthorize("@memberships.reads(#group) and @acting.is(#person)")
    public Registration enter(
            GroupId group,
            UserId person,
            Set<DocumentId> documents,
            Consumer<List<Here>> listener) {
        var registration = attendance.enter(group.value(), person, documents, listener);
        if (!admission.stillHolds(group, person)) {
            attendance.dismiss(group.value(), person);
            throw new AccessDeniedException("No longer admitted");
        }
        return registration;
    }

    /// Who is here now, in the order of arrival.
    @PreAuthorize("@memberships.reads(#group)")
    public List<Here> here(GroupId group) {
        return attendance.here(group.value());
    }
}
