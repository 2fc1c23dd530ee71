package org.variorum.history;

import org.hibernate.envers.RevisionListener;
import org.variorum.accounts.Acting;

/// Signs each new revision with the person acting. Made by Envers through Spring, so the bean is
/// injected.
class RevisionAuthor implements RevisionListener {

    private final Acting acting;

    RevisionAuthor(Acting acting) {
        this.acting = acting;
    }

    @Override
    public void newRevision(Object revision) {
        ((Revision) revision).madeBy(acting.current().orElse(null));
    }
}
