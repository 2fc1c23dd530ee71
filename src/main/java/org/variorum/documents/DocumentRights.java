package org.variorum.documents;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;

/// What the person acting may do with a document.
@Component("documentRights")
@Plumbing(because = "answers only about the person acting")
public class DocumentRights {
    /// Stub.
    public boolean reads(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean readsVersion(VersionId version) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean writesVersion(VersionId version) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean changes(DocumentId document) {
        throw new UnsupportedOperationException();
    }
}
