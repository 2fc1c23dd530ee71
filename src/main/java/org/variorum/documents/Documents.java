package org.variorum.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.history.PastState;

/// Documents and their versions.
@Service
public class Documents {
    public DocumentView add(GroupId group, Details details, Upload upload) {
        throw new UnsupportedOperationException();
    }

    public Published publish(DocumentId document, int seenVersion, Upload upload) {
        throw new UnsupportedOperationException();
    }

    public Edited<DocumentView> describe(DocumentId document, Details details, long lock) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    public void restore(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    public List<DocumentView> library(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public List<DocumentView> withdrawn(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public DocumentView get(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    public List<DocumentView> all(Collection<DocumentId> documents) {
        throw new UnsupportedOperationException();
    }

    public List<VersionView> versions(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    public VersionView version(VersionId version) {
        throw new UnsupportedOperationException();
    }

    public VersionText text(VersionId version) {
        throw new UnsupportedOperationException();
    }

    public byte[] original(VersionId version) {
        throw new UnsupportedOperationException();
    }

    public Optional<DocumentView> byFilename(GroupId group, String filename) {
        throw new UnsupportedOperationException();
    }

    public List<PastState> history(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    public DocumentView restoreTo(DocumentId document, long revision) {
        throw new UnsupportedOperationException();
    }
}
