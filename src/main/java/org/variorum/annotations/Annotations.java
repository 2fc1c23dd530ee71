package org.variorum.annotations;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.history.PastState;

/// Annotations.
@Service
public class Annotations {
    public AnnotationView annotate(NewAnnotation command) {
        throw new UnsupportedOperationException();
    }

    public Edited<AnnotationView> edit(EditAnnotation command) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(AnnotationId annotation) {
        throw new UnsupportedOperationException();
    }

    public void restore(AnnotationId annotation) {
        throw new UnsupportedOperationException();
    }

    public AnnotationView get(AnnotationId annotation) {
        throw new UnsupportedOperationException();
    }

    public List<AnnotationView> ofPassage(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    public List<AnnotationMark> marks(VersionId version) {
        throw new UnsupportedOperationException();
    }

    public List<AnnotationMark> marksOf(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    public Map<DocumentId, Long> countByDocument(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public List<AnnotationView> withdrawn(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    public List<PastState> history(AnnotationId annotation) {
        throw new UnsupportedOperationException();
    }

    public AnnotationView restoreTo(AnnotationId annotation, long revision) {
        throw new UnsupportedOperationException();
    }
}
