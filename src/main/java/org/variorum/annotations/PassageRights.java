package org.variorum.annotations;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;

/// What the person acting may do with a passage.
@Component("passageRights")
@Plumbing(because = "answers only about the person acting")
public class PassageRights {
    /// Stub.
    public boolean reads(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean writes(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean edits(PassageId passage) {
        throw new UnsupportedOperationException();
    }
}
