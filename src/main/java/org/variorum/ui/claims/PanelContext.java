package org.variorum.ui.claims;

import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.ui.components.Notices;

/// What the parts of the panel share: the services, the rights, the screen around, and whom to tell
/// of a change.
record PanelContext(
        ClaimServices services,
        GroupView group,
        UserId me,
        ClaimPanel.Host host,
        Runnable changed) {

    /// Does it; says what is refused; shows what came of it.
    boolean change(Runnable act) {
        var done = Notices.unlessRefused(act);
        changed.run();
        return done;
    }

    boolean mayWrite() {
        return group.myRole().atLeast(Role.MEMBER);
    }

    boolean isEditor() {
        return group.myRole().atLeast(Role.EDITOR);
    }

    /// Whether I may change what this person made.
    boolean mayChange(UserId author) {
        return isEditor() || (mayWrite() && me.equals(author));
    }

    /// Whether the document is open beside the panel.
    boolean isOpen(DocumentId document) {
        return host.openDocuments().contains(document);
    }
}
